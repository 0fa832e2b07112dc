package io.brook.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DedupeKeyTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "3599999, 0",
        "3600000, 1",
        "-1, -1",
        "-3600000, -1",
        "-3600001, -2",
        "-9223372036854775808, -2147483648",
        "9223372036854775807, 2147483647"
    })
    void anInstantFallsIntoItsHour(long instant, int bucket) {
        assertThat(HourBucket.of(instant)).isEqualTo(bucket);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -2, -1, 0, 1, Integer.MAX_VALUE - 1})
    void storedKeysSortAsTheHoursDo(int bucket) {
        byte[] last = DedupeKey.ceilingOf(bucket);
        byte[] first = DedupeKey.floorOf(bucket + 1);

        assertThat(Arrays.compareUnsigned(last, first)).isNegative();
        assertThat(last).hasSize(DedupeKey.BUCKETED_BYTES);
        assertThat(DedupeKey.bucketOf(last)).isEqualTo(bucket);
    }

    @Test
    void aStoredKeyGivesItsHashBack() {
        var key = new DedupeKey(-5, 7);

        assertThat(DedupeKey.of(key.inBucket(490_000))).isEqualTo(key);
    }

    @Test
    void firstSeenSurvivesItsEncoding() {
        var plain = new FirstSeen(3, 1L << 40, -9, 0, true, false);
        var timed = new FirstSeen(0, 0, 9, 1_767_268_800_000L, false, true);

        assertThat(FirstSeen.decode(plain.encoded())).isEqualTo(plain);
        assertThat(FirstSeen.decode(timed.encoded())).isEqualTo(timed);
        assertThat(plain.encoded()).hasSize(22);
    }

    @Test
    void firstSeenOfAnUnknownVersionIsNotGuessedAt() {
        byte[] encoded = new FirstSeen(0, 0, 0, 0, false, false).encoded();
        encoded[0] = 9;

        assertThatIllegalStateException()
                .isThrownBy(() -> FirstSeen.decode(encoded))
                .withMessageContaining("was 9");
    }
}
