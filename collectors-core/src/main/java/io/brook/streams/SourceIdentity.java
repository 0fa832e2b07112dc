package io.brook.streams;

import java.util.Map;

/// The ids that the broker gave the source topics and the changelogs, which tell a recreated topic from its
/// predecessor.
///
/// @param topicIds by topic name
public record SourceIdentity(Map<String, String> topicIds) {
    public SourceIdentity {
        topicIds = Map.copyOf(topicIds);
    }

    /// For a broker that was not asked.
    public static SourceIdentity unknown() {
        return new SourceIdentity(Map.of());
    }

    /// The topic's id; empty when unknown.
    public String idOf(String topic) {
        return topicIds.getOrDefault(topic, "");
    }
}
