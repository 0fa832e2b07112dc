package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.wire.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistryPartTest {
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private Optional<Lookup.Cause> trouble = Optional.empty();
    private int pings;
    private final RegistryPart part = new RegistryPart(this::ping, () -> now);

    @Test
    void aRegistryThatIsAwayDegradesWithItsCause() {
        trouble = Optional.of(Lookup.Cause.UNREACHABLE);

        assertThat(part.health()).isEqualTo(PartHealth.degraded("registry", "UNREACHABLE"));
    }

    @Test
    void theRegistryIsNotAskedAtEveryLook() {
        part.health();
        part.health();
        assertThat(pings).isEqualTo(1);

        trouble = Optional.of(Lookup.Cause.TIMEOUT);
        now = now.plus(Duration.ofSeconds(6));

        assertThat(part.health()).isEqualTo(PartHealth.degraded("registry", "TIMEOUT"));
        assertThat(pings).isEqualTo(2);
    }

    private Optional<Lookup.Cause> ping() {
        pings++;
        return trouble;
    }
}
