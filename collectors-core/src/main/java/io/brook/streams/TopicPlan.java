package io.brook.streams;

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
