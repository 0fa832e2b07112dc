package io.brook.runtime;

import io.brook.wire.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the schema registry answers. Without it known schemas go on being read and records of new ones are parked,
/// so an absence degrades and no more.
final class RegistryPart implements Part {
    private static final String NAME = "registry";
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(5);

    private final Supplier<Optional<Lookup.Cause>> ping;
    private final InstantSource clock;
    private Instant asked = Instant.EPOCH;
    private Optional<Lookup.Cause> trouble = Optional.empty();

    RegistryPart(Supplier<Optional<Lookup.Cause>> ping, InstantSource clock) {
        this.ping = ping;
        this.clock = clock;
    }

    @Override
    public synchronized PartHealth health() {
        if (asked.plus(BETWEEN_PINGS).isBefore(clock.instant())) {
            trouble = ping.get();
            asked = clock.instant();
        }
        return trouble.map(cause -> PartHealth.degraded(NAME, cause.name())).orElseGet(() -> PartHealth.up(NAME));
    }
}
