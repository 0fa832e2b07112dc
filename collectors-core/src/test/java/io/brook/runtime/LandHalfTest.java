package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.LandingPartition;
import io.brook.landing.LaneHealth;
import io.brook.landing.LaneHealth.State;
import io.brook.runtime.PartHealth.Status;
import io.brook.streams.landing.LandingHealth;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandHalfTest {
    @Test
    void lanesThatRunAreUpAndSayHowFarTheyLag() {
        var health = LandHalf.healthOf(landing("", lane(0, State.RUNNING, "", 3), lane(1, State.RUNNING, "", 4)));

        assertThat(health).isEqualTo(new PartHealth("lander", Status.UP, null, "2 lanes, lag 7"));
    }

    @Test
    void aLaneThatRecoversDegrades() {
        var health = LandHalf.healthOf(
                landing("", lane(0, State.RUNNING, "", 0), lane(1, State.RECOVERING, "UNREACHABLE", 9)));

        assertThat(health.status()).isEqualTo(Status.DEGRADED);
        assertThat(health.cause()).isEqualTo("RECOVERING orders.landing-1 UNREACHABLE");
    }

    @Test
    void aLaneWithoutItsTableIsDownThoughItGoesOnLookingForIt() {
        var health = LandHalf.healthOf(
                landing("", lane(0, State.RUNNING, "", 0), lane(1, State.RECOVERING, "TABLE_MISSING", 9)));

        assertThat(health.status()).isEqualTo(Status.DOWN);
        assertThat(health.cause()).isEqualTo("WAITING orders.landing-1 TABLE_MISSING");
    }

    @Test
    void aLaneThatHaltedIsDownWhateverTheOthersDo() {
        var health = LandHalf.healthOf(
                landing("", lane(0, State.HALTED, "LOST_RANGE", 0), lane(1, State.RECOVERING, "UNREACHABLE", 0)));

        assertThat(health.status()).isEqualTo(Status.DOWN);
        assertThat(health.cause()).isEqualTo("HALTED orders.landing-0 LOST_RANGE");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, DOWN",
        "STARTING,    DOWN",
        "CRASHED,     DOWN",
        "REFUSED,     DOWN",
        "UNREACHABLE, DEGRADED",
        "RESTARTING,  DEGRADED"
    })
    void aServiceThatNobodyElseCanHelpIsDown(String cause, Status status) {
        var health = LandHalf.healthOf(landing(cause));

        assertThat(health).isEqualTo(new PartHealth("lander", status, cause, "0 lanes, lag 0"));
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, DEGRADED", "STATUS_TIMED_OUT, DEGRADED", "NOT_COMMITTING, UP", "'', UP"})
    void theWarehouseIsWhatItsLanesSay(String cause, Status status) {
        var lane = lane(0, State.RECOVERING, cause, 0);

        var health = new WarehousePart(() -> landing("", lane)).health();

        assertThat(health.status()).isEqualTo(status);
    }

    private static LandingHealth landing(String cause, LaneHealth... lanes) {
        return new LandingHealth(cause, List.of(lanes));
    }

    static LaneHealth lane(int partition, State state, String cause, long lag) {
        return new LaneHealth(
                new LandingPartition("orders.landing", partition),
                state,
                cause,
                "",
                OptionalLong.of(41),
                OptionalLong.of(lag),
                Duration.ofMillis(500),
                0);
    }
}
