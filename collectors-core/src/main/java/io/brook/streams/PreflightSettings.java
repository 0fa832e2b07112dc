package io.brook.streams;

import java.time.Duration;

/// What the preflight may create, and with what.
///
/// @param create whether absent topics are created; otherwise they are a problem
/// @param sourcePartitions partitions of a source topic that is created
/// @param replication of topics that are created; -1 for the broker's default
/// @param requestTimeout how long the broker has for each answer
public record PreflightSettings(boolean create, int sourcePartitions, short replication, Duration requestTimeout) {
    /// For the embedded broker: everything is created.
    public static final PreflightSettings EMBEDDED = new PreflightSettings(true, 4, (short) -1, Duration.ofSeconds(15));

    /// For production: topics are somebody's, and must be there.
    public static final PreflightSettings PRODUCTION =
            new PreflightSettings(false, 1, (short) -1, Duration.ofSeconds(30));
}
