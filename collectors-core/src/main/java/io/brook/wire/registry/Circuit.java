package io.brook.wire.registry;

import java.time.Duration;
import java.time.Instant;

/// Whether a registry that failed is asked again. Thread-safe.
final class Circuit {
    enum Gate {
        /// It works, as far as is known: ask and wait.
        CLOSED,
        /// It failed and its time is over: ask once, but do not wait.
        PROBE,
        /// It failed a moment ago: do not ask.
        OPEN
    }

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration first;
    private Duration backOff = Duration.ZERO;
    private Instant until = Instant.MIN;

    /// @param first how long it stays open after the first failure; each further one doubles it
    Circuit(Duration first) {
        this.first = first;
    }

    /// The gate for one lookup. Only one in each back-off is let through to probe.
    synchronized Gate pass(Instant now) {
        if (backOff.isZero()) {
            return Gate.CLOSED;
        }
        if (now.isBefore(until)) {
            return Gate.OPEN;
        }
        until = now.plus(backOff);
        return Gate.PROBE;
    }

    /// Failures that come in together count once, unless a probe was among them.
    synchronized void trip(Instant now, boolean probe) {
        if (backOff.isZero()) {
            backOff = first;
        } else if (probe) {
            backOff = shorter(backOff.multipliedBy(2), LONGEST);
        }
        until = now.plus(backOff);
    }

    synchronized void close() {
        backOff = Duration.ZERO;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
