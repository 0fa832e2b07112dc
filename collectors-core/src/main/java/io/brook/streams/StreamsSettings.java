package io.brook.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How a process runs its topology.
///
/// @param applicationId shared by all instances; it names the consumer group, the transactions and the changelogs
/// @param instanceId this instance's own, stable over restarts: it gets its partitions back without a rebalance
/// @param stateDir where the stores live; not shared with another instance
/// @param kafka passed on to every client: at least `bootstrap.servers`; may override what Brook sets
public record StreamsSettings(
        String applicationId,
        String instanceId,
        Path stateDir,
        int threads,
        Duration commitInterval,
        Failover failover,
        StoreSettings stores,
        Map<String, String> kafka) {
    public StreamsSettings {
        kafka = Map.copyOf(kafka);
        if (applicationId.isBlank() || instanceId.isBlank()) {
            throw new IllegalArgumentException("application and instance id must not be blank, was '" + applicationId
                    + "' and '" + instanceId + "'");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive, was " + threads);
        }
        if (!commitInterval.isPositive()) {
            throw new IllegalArgumentException("commit interval must be positive, was " + commitInterval);
        }
        if (!kafka.containsKey("bootstrap.servers")) {
            throw new IllegalArgumentException("kafka settings must have bootstrap.servers, have " + kafka.keySet());
        }
    }

    /// The defaults for a contract: one process of two threads, no standby.
    public static StreamsSettings of(String contract, String instanceId, Path stateDir, Map<String, String> kafka) {
        return new StreamsSettings(
                applicationIdOf(contract),
                instanceId,
                stateDir,
                2,
                Duration.ofMillis(200),
                Failover.DEFAULT,
                StoreSettings.DEFAULT,
                kafka);
    }

    /// The application id of a contract's collectors.
    public static String applicationIdOf(String contract) {
        return "brook-" + contract;
    }

    public StreamsSettings withThreads(int count) {
        return new StreamsSettings(applicationId, instanceId, stateDir, count, commitInterval, failover, stores, kafka);
    }

    public StreamsSettings withCommitInterval(Duration interval) {
        return new StreamsSettings(applicationId, instanceId, stateDir, threads, interval, failover, stores, kafka);
    }

    public StreamsSettings with(Failover other) {
        return new StreamsSettings(applicationId, instanceId, stateDir, threads, commitInterval, other, stores, kafka);
    }

    public StreamsSettings with(StoreSettings other) {
        return new StreamsSettings(
                applicationId, instanceId, stateDir, threads, commitInterval, failover, other, kafka);
    }

    /// Without the values of the Kafka settings: some are secrets.
    @Override
    public String toString() {
        return "StreamsSettings[" + applicationId + ", " + instanceId + ", kafka " + kafka.keySet() + "]";
    }
}
