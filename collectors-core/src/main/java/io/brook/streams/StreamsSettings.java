package io.brook.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How a process runs its topology.
///
/// @param applicationId shared by all instances; it names the consumer group, the transactions and the changelogs
/// @param instanceId this instance's own, stable over restarts: it gets its partitions back without a rebalance
/// @param stateDir where the stores live; not shared with another instance
/// @param storeBytes native memory for all stores' blocks and write buffers together
/// @param kafka passed on to every client: at least `bootstrap.servers`; may override what Brook sets
public record StreamsSettings(
        String applicationId,
        String instanceId,
        Path stateDir,
        int threads,
        int standbyReplicas,
        Duration commitInterval,
        Duration sessionTimeout,
        long storeBytes,
        Map<String, String> kafka) {
    /// Enough for a few hundred million first sightings to be found quickly.
    public static final long DEFAULT_STORE_BYTES = 256L << 20;

    public StreamsSettings {
        kafka = Map.copyOf(kafka);
        if (applicationId.isBlank() || instanceId.isBlank()) {
            throw new IllegalArgumentException("application and instance id must not be blank, was '" + applicationId
                    + "' and '" + instanceId + "'");
        }
        if (threads < 1 || standbyReplicas < 0 || storeBytes < 1) {
            throw new IllegalArgumentException("threads and store memory must be positive and standbys not negative,"
                    + " was " + threads + ", " + storeBytes + ", " + standbyReplicas);
        }
        if (!commitInterval.isPositive() || !sessionTimeout.isPositive()) {
            throw new IllegalArgumentException("commit interval and session timeout must be positive, was "
                    + commitInterval + " and " + sessionTimeout);
        }
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("kafka settings must have bootstrap.servers, have " + kafka.keySet());
        }
    }

    /// The defaults for a contract: one process of two threads, no standby.
    public static StreamsSettings of(String contract, String instanceId, Path stateDir, Map<String, String> kafka) {
        return new StreamsSettings(
                "brook-" + contract,
                instanceId,
                stateDir,
                2,
                0,
                Duration.ofMillis(200),
                Duration.ofSeconds(12),
                DEFAULT_STORE_BYTES,
                kafka);
    }

    public StreamsSettings withThreads(int count) {
        return new StreamsSettings(
                applicationId,
                instanceId,
                stateDir,
                count,
                standbyReplicas,
                commitInterval,
                sessionTimeout,
                storeBytes,
                kafka);
    }

    public StreamsSettings withCommitInterval(Duration interval) {
        return new StreamsSettings(
                applicationId,
                instanceId,
                stateDir,
                threads,
                standbyReplicas,
                interval,
                sessionTimeout,
                storeBytes,
                kafka);
    }

    public StreamsSettings withStandbyReplicas(int count) {
        return new StreamsSettings(
                applicationId, instanceId, stateDir, threads, count, commitInterval, sessionTimeout, storeBytes, kafka);
    }

    /// Without the values of the Kafka settings: some are secrets.
    @Override
    public String toString() {
        return "StreamsSettings[" + applicationId + ", " + instanceId + ", kafka " + kafka.keySet() + "]";
    }
}
