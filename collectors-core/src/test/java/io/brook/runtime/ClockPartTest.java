package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockPartTest {
    private final Ending ending = new Ending();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private long nanos = 1_000;
    private final ClockPart part = new ClockPart(() -> now, () -> nanos, ending);

    @Test
    void aClockThatGoesOnIsWell() {
        passes(Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(part.health()).isEqualTo(PartHealth.up("clock"));
        assertThat(ending.asked()).isFalse();
    }

    @Test
    void aClockThatGoesBackEndsTheProcess() {
        passes(Duration.ofSeconds(1), Duration.ofMinutes(-3));

        assertThat(part.health()).isEqualTo(PartHealth.down("clock", "WENT_BACK"));
        assertThat(ending.await()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void itStaysDownUntilTheProcessHasEnded() {
        passes(Duration.ofSeconds(1), Duration.ofMinutes(-3));
        part.health();

        passes(Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(part.health().cause()).isEqualTo("WENT_BACK");
    }

    @Test
    void aClockThatIsSetForwardDoesNoHarm() {
        passes(Duration.ofSeconds(1), Duration.ofMinutes(10));

        assertThat(part.health()).isEqualTo(PartHealth.up("clock"));
        assertThat(ending.asked()).isFalse();
    }

    @Test
    void aClockThatIsCorrectedByLittleDoesNoHarm() {
        passes(Duration.ofSeconds(1), Duration.ofSeconds(-3));

        assertThat(part.health()).isEqualTo(PartHealth.up("clock"));
        assertThat(ending.asked()).isFalse();
    }

    private void passes(Duration time, Duration byTheClock) {
        nanos += time.toNanos();
        now = now.plus(byTheClock);
    }
}
