package io.brook.wire.registry;

import java.time.Duration;
import java.time.Instant;

/// How many unknown ids are given time to appear: a few in each period. Without it a topic full of invented ids would
/// stall its partition, one pause per record. Thread-safe.
final class Patience {
    private static final int PER_PERIOD = 10;

    private final Duration period;
    private Instant periodEnd = Instant.MIN;
    private int spent;

    Patience(Duration period) {
        this.period = period;
    }

    /// Whether one more may be waited for; it then counts as spent.
    synchronized boolean isLeft(Instant now) {
        if (!now.isBefore(periodEnd)) {
            periodEnd = now.plus(period);
            spent = 0;
        }
        return spent++ < PER_PERIOD;
    }
}
