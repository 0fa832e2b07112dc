package io.brook.devstack.rig.agent;

import java.time.Instant;

/// The wall clock, so much ahead. Calls of the platform's clock are led here; its methods have the same signatures.
public final class SteppedTime {
    private static volatile long ahead;

    private SteppedTime() {}

    /// Stands in for `System.currentTimeMillis()`.
    public static long currentTimeMillis() {
        return System.currentTimeMillis() + ahead;
    }

    /// Stands in for `Instant.ofEpochSecond(long, long)` where the platform reads its clock.
    public static Instant ofEpochSecond(long second, long nanos) {
        return Instant.ofEpochSecond(second, nanos).plusMillis(ahead);
    }

    static void ahead(long millis) {
        ahead = millis;
    }
}
