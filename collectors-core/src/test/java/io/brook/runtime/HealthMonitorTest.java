package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.runtime.PartHealth.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthMonitorTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final HealthSettings SETTINGS = new HealthSettings(Duration.ofSeconds(1), Duration.ofSeconds(30));

    private Instant now = NOON;

    @Test
    void theProcessIsNotReadyBeforeTheFirstLook() {
        var monitor = watching(() -> PartHealth.up("streams"));

        assertThat(monitor.readiness().ready()).isFalse();
        assertThat(monitor.readiness().causes()).containsExactly(PartHealth.down("process", "STARTING"));
    }

    @Test
    void aPartThatIsDownMakesTheProcessNotReady() {
        var monitor = watching(
                () -> PartHealth.down("streams", "REBALANCING"), () -> PartHealth.degraded("registry", "AWAY"));

        monitor.look();

        assertThat(monitor.readiness().status()).isEqualTo(Status.DOWN);
        assertThat(monitor.readiness().causes())
                .containsExactly(PartHealth.down("streams", "REBALANCING"), PartHealth.degraded("registry", "AWAY"));
    }

    @Test
    void aDegradedPartIsACauseAndLeavesTheProcessReady() {
        var monitor =
                watching(() -> PartHealth.up("streams"), () -> PartHealth.degraded("registry", "connection refused"));

        monitor.look();

        assertThat(monitor.readiness().status()).isEqualTo(Status.UP);
        assertThat(monitor.readiness().causes()).containsExactly(PartHealth.degraded("registry", "connection refused"));
        assertThat(monitor.readiness().parts()).hasSize(2);
    }

    @Test
    void aPartThatCannotSayIsDownAndTheOthersAreStillSeen() {
        var monitor = watching(
                () -> {
                    throw new IllegalStateException("canary");
                },
                () -> PartHealth.up("lander"));

        monitor.look();

        assertThat(monitor.readiness().parts()).hasSize(2);
        assertThat(monitor.readiness().ready()).isFalse();
        assertThat(monitor.readiness().causes().toString())
                .contains("IllegalStateException")
                .doesNotContain("canary");
    }

    @Test
    void aProcessThatNoLongerLooksIsWedged() {
        var monitor = watching(() -> PartHealth.up("streams"));
        monitor.look();

        now = NOON.plus(SETTINGS.wedgedAfter());

        assertThat(monitor.live()).isFalse();
        monitor.look();
        assertThat(monitor.live()).isTrue();
    }

    private HealthMonitor watching(Part... parts) {
        return new HealthMonitor(new Halves(List.of(), List.of(parts)), SETTINGS, () -> now);
    }
}
