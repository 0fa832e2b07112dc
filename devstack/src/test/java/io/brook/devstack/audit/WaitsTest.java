package io.brook.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsTest {
    private static final int OFFSETS = 500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void exactlyTheStretchesThatWereAddedAreHeld(long seed) {
        Random random = new Random(seed);
        var waits = new Waits();
        var plain = new BitSet();

        for (int i = 0; i < 40; i++) {
            int from = random.nextInt(OFFSETS);
            int to = from + random.nextInt(15);
            waits.add(from, to);
            plain.set(from, to + 1);
        }

        for (int offset = 0; offset < OFFSETS + 20; offset++) {
            assertThat(waits.contains(offset)).as("offset %d", offset).isEqualTo(plain.get(offset));
        }
    }
}
