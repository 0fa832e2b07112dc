package io.brook.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/// A topic to be created.
///
/// @param partitions its number of partitions
/// @param config what differs from the broker's defaults
record TopicPlan(String name, int partitions, Map<String, String> config) {
    private static final String FOREVER = "-1";

    TopicPlan {
        config = Map.copyOf(config);
    }

    /// The same, acknowledged by so many replicas and never led by one that lacks records.
    TopicPlan insync(int replicas) {
        Map<String, String> safe = new HashMap<>(config);
        safe.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas));
        safe.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false");
        return new TopicPlan(name, partitions, safe);
    }

    static TopicPlan source(String name, int partitions) {
        return new TopicPlan(name, partitions, Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    }

    static TopicPlan landing(String name, int partitions, long messageBytes) {
        return kept(name, partitions, messageBytes);
    }

    static TopicPlan deadLetters(String name, int partitions, long messageBytes) {
        return kept(name, partitions, messageBytes);
    }

    static TopicPlan ledger(String name) {
        return new TopicPlan(name, 1, Map.of(TopicConfig.RETENTION_MS_CONFIG, FOREVER));
    }

    private static TopicPlan kept(String name, int partitions, long messageBytes) {
        return new TopicPlan(
                name,
                partitions,
                Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        FOREVER,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Long.toString(messageBytes)));
    }
}
