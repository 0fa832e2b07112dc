package io.brook.streams;

import java.time.Duration;

/// What the preflight may create, and with what.
///
/// @param create whether absent topics are created; otherwise they are a problem
/// @param sourcePartitions partitions of a source topic that is created
/// @param replication of topics that are created; -1 for the broker's default
/// @param insync the `min.insync.replicas` that output topics must have at least
/// @param requestTimeout how long the broker has for each answer
public record PreflightSettings(
        boolean create, int sourcePartitions, short replication, int insync, Duration requestTimeout) {
    /// For the embedded broker: everything is created.
    public static final PreflightSettings EMBEDDED =
            new PreflightSettings(true, 4, (short) -1, 1, Duration.ofSeconds(15));

    /// For production: topics are somebody's, must be there, and must survive a broker.
    public static final PreflightSettings PRODUCTION =
            new PreflightSettings(false, 1, (short) -1, 2, Duration.ofSeconds(30));
}
