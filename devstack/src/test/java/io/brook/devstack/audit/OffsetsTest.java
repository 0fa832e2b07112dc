package io.brook.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.devstack.ledger.OffsetRange;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    @Test
    void neighboursAreOneRange() {
        var offsets = new Offsets();

        LongStream.of(3, 4, 5, 9, 11, 12).forEach(offsets::add);
        offsets.add(new OffsetRange(13, 20));

        assertThat(offsets.count()).isEqualTo(14);
        assertThat(offsets.brief(8)).isEqualTo("3 to 5, 9, 11 to 20");
    }

    @Test
    void whatIsNotNamedIsCounted() {
        var offsets = new Offsets();

        LongStream.of(1, 3, 5, 7).forEach(offsets::add);
        offsets.addUnnamed(1_000);

        assertThat(offsets.brief(2)).isEqualTo("1, 3 and 1,002 more");
    }

    @Test
    void theHeapIsBoundedAndTheCountIsNot() {
        var offsets = new Offsets();

        LongStream.range(0, 2L * Offsets.MOST_RANGES).forEach(i -> offsets.add(2 * i));

        assertThat(offsets.count()).isEqualTo(2L * Offsets.MOST_RANGES);
        assertThat(offsets.first(Integer.MAX_VALUE)).hasSize(Offsets.MOST_RANGES);
    }
}
