package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.Mutant;
import io.brook.landing.fake.Simulation;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Seeded schedules of crashes, zombies, rebalances, invalidations, outages and refused rows, and the breaks that they
/// must catch.
class LandingScheduleTest {
    private static final long SCHEDULES = 2_000;
    private static final long CATCH_WITHIN = 500;

    @Test
    void theTableHoldsExactlyTheAcceptedRowsOnceAndInOrderWhateverHappens() {
        for (long seed = 0; seed < SCHEDULES; seed++) {
            assertThat(Simulation.run(seed, Optional.empty()))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void everyBreakOfARuleIsCaught(Mutant mutant) {
        var caught = LongStream.range(0, CATCH_WITHIN)
                .filter(seed -> Simulation.run(seed, Optional.of(mutant)).isPresent())
                .findFirst();

        assertThat(caught).isPresent();
    }

    @Test
    void aWarehouseThatDoesNotFenceIsCaught() {
        var caught = LongStream.range(0, CATCH_WITHIN)
                .filter(seed -> Simulation.runWithoutFencing(seed).isPresent())
                .findFirst();

        assertThat(caught).isPresent();
    }
}
