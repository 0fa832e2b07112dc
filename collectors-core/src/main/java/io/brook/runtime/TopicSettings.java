package io.brook.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/// What the collector may do about absent topics: `collector.topics.*`.
///
/// @param create whether absent topics are created; when unset, only in the embedded environment
/// @param partitions the partitions of a source topic that has to be created
/// @param replication the replicas of a topic that has to be created
@ConfigurationProperties("collector.topics")
record TopicSettings(
        @Nullable Boolean create,
        @Bindable(defaultValue = "4") int partitions,
        @Bindable(defaultValue = "1") short replication) {
    TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("collector.topics.partitions must be 1 or more, was " + partitions);
        }
        if (replication < 1) {
            throw new IllegalArgumentException("collector.topics.replication must be 1 or more, was " + replication);
        }
    }

    /// Whether absent topics are created in this environment.
    boolean createIn(Deployment environment) {
        return create == null ? environment == Deployment.EMBEDDED : create;
    }
}
