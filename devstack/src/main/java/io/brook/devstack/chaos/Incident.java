package io.brook.devstack.chaos;

import java.time.Duration;
import java.util.Optional;

/// A fault that has fallen, and what came of it.
///
/// @param since the beginning of the chaos
/// @param recovery from the moment it was taken away until all that were struck did all their work again; empty when
///     they did not in time
record Incident(Strike strike, Duration since, Sighting sighting, Optional<Duration> recovery) {
    String fault() {
        return strike.blow().fault().name();
    }

    boolean wasSeen() {
        return sighting instanceof Sighting.Seen;
    }

    String line() {
        String outcome = recovery.map(took -> "well again after %.1f s".formatted(took.toMillis() / 1e3))
                .orElse("NOT WELL AGAIN IN TIME");
        return "%6.1f s  %-25s %s%s; %s"
                .formatted(
                        since.toMillis() / 1e3, fault(), wasSeen() ? "" : "NO EFFECT SEEN: ", sighting.text(), outcome);
    }
}
