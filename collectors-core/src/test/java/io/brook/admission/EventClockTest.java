package io.brook.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventClockTest {
    @Test
    void anEventMovesItToItsOwnTime() {
        assertThat(EventClock.BEFORE_ANY.advancedBy(100, 200)).isEqualTo(new EventClock(100));
    }

    @Test
    void noEventMovesItBeyondItsRecord() {
        assertThat(new EventClock(100).advancedBy(10_000, 150)).isEqualTo(new EventClock(150));
    }

    @Test
    void itHasNotStartedBeforeAnyEvent() {
        assertThat(EventClock.BEFORE_ANY.started()).isFalse();
        assertThat(new EventClock(0).started()).isTrue();
    }

    @Test
    void theLaterAndTheEarlierOfTwoAreFound() {
        var early = new EventClock(1);
        var late = new EventClock(2);

        assertThat(early.max(late)).isEqualTo(late);
        assertThat(late.max(EventClock.BEFORE_ANY)).isEqualTo(late);
        assertThat(late.min(early)).isEqualTo(early);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itNeverMovesBack(long seed) {
        var random = new SplittableRandom(seed);
        var clock = EventClock.BEFORE_ANY;

        for (int i = 0; i < 10_000; i++) {
            var next = clock.advancedBy(random.nextLong(), random.nextLong());
            assertThat(next.millis()).isGreaterThanOrEqualTo(clock.millis());
            clock = next;
        }
    }
}
