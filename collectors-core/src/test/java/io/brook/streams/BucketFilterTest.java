package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.admission.DedupeKey;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketFilterTest {
    private final FilterMemory memory = new FilterMemory(64 << 20);

    private static DedupeKey key(SplittableRandom random) {
        return new DedupeKey(random.nextLong(), random.nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itNeverDeniesAnAddedKeyHoweverMuchItGrows(long seed) {
        var filter = new BucketFilter(memory, 0);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 200_000; i++) {
            filter.add(key(random));
        }

        var again = new SplittableRandom(seed);
        for (int i = 0; i < 200_000; i++) {
            assertThat(filter.mightContain(key(again))).isTrue();
        }
    }

    @Test
    void itDeniesNearlyEveryKeyThatWasNotAdded() {
        var filter = new BucketFilter(memory, 100_000);
        var random = new SplittableRandom(4);
        for (int i = 0; i < 100_000; i++) {
            filter.add(key(random));
        }

        int mistaken = 0;
        for (int i = 0; i < 100_000; i++) {
            mistaken += filter.mightContain(key(random)) ? 1 : 0;
        }
        assertThat(mistaken).isLessThan(2_000);
    }

    @Test
    void anEmptyFilterDeniesEverythingAndTakesNoMemory() {
        var filter = new BucketFilter(memory, 1_000_000);

        assertThat(filter.mightContain(new DedupeKey(1, 2))).isFalse();
        assertThat(filter.bytes()).isZero();
    }

    @Test
    void withoutMemoryLeftItTurnsOffRatherThanDenyWrongly() {
        var small = new FilterMemory(10_000);
        var filter = new BucketFilter(small, 0);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 10_000; i++) {
            filter.add(key(random));
        }

        assertThat(filter.isOff()).isTrue();
        assertThat(filter.mightContain(new DedupeKey(1, 2))).isTrue();
        assertThat(small.free()).isEqualTo(10_000);
    }

    @Test
    void anHourThatWasNotEmptyIsNeverDenied() {
        var filters = new BucketFilters(memory, _ -> false);

        filters.add(1, new DedupeKey(1, 1));

        assertThat(filters.mightContain(1, new DedupeKey(9, 9))).isTrue();
    }

    @Test
    void theStoreIsAskedOncePerHourWhetherItIsEmpty() {
        var asked = new AtomicInteger();
        var filters = new BucketFilters(memory, _ -> asked.incrementAndGet() > 0);

        for (int i = 0; i < 100; i++) {
            filters.mightContain(i % 4, new DedupeKey(i, i));
        }

        assertThat(asked).hasValue(4);
    }

    @Test
    void forgottenHoursGiveTheirMemoryBack() {
        var filters = new BucketFilters(memory, _ -> true);
        filters.add(1, new DedupeKey(1, 1));
        filters.add(2, new DedupeKey(2, 2));
        long both = memory.free();

        filters.forgetBefore(2);

        assertThat(memory.free()).isGreaterThan(both);
        assertThat(filters.mightContain(2, new DedupeKey(2, 2))).isTrue();
        filters.close();
        assertThat(memory.free()).isEqualTo(64 << 20);
    }
}
