package io.brook.devstack.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilingTest {
    @Test
    void rangesThatTouchAreOneSpanWithoutGap() {
        Tiling tiling = tiling(0, 9, 10, 19, 20, 20);

        assertThat(tiling.span()).isEqualTo(new OffsetRange(0, 20));
        assertThat(tiling.gaps(0, 21)).isEmpty();
        assertThat(tiling.overlaps()).isEmpty();
    }

    @Test
    void whatNoRangeCoversIsAGap() {
        Tiling tiling = tiling(5, 9, 12, 19);

        assertThat(tiling.gaps(0, 25))
                .containsExactly(new OffsetRange(0, 4), new OffsetRange(10, 11), new OffsetRange(20, 24));
    }

    @Test
    void anOffsetInTwoRangesIsAnOverlap() {
        assertThat(tiling(0, 9, 9, 12).overlaps()).containsExactly(new OffsetRange(9, 9));
        assertThat(tiling(5, 9, 0, 20).overlaps()).containsExactly(new OffsetRange(5, 9));
        assertThat(tiling(0, 20, 5, 9).overlaps()).containsExactly(new OffsetRange(5, 9));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void gapsAreExactlyTheUncoveredOffsets(long seed) {
        RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
        var covered = new BitSet();
        var tiling = new Tiling();

        for (int i = 0; i < 30; i++) {
            int from = random.nextInt(200);
            int to = from + random.nextInt(12);
            covered.set(from, to + 1);
            tiling.add(new OffsetRange(from, to));
        }

        var uncovered = new BitSet();
        tiling.gaps(0, 220).forEach(gap -> uncovered.set((int) gap.from(), (int) gap.to() + 1));
        covered.flip(0, 220);
        assertThat(uncovered).isEqualTo(covered);
    }

    private static Tiling tiling(long... ends) {
        var tiling = new Tiling();
        for (int i = 0; i < ends.length; i += 2) {
            tiling.add(new OffsetRange(ends[i], ends[i + 1]));
        }
        return tiling;
    }
}
