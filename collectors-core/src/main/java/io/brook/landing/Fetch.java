package io.brook.landing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What one poll brought. Revocations come before assignments: a partition may be in both.
///
/// @param assigned newly owned partitions, paused until told otherwise
/// @param outOfRange partitions whose position the log no longer, or not yet, holds
/// @param batches records by partition, in offset order
/// @param topicIds the id of every topic in `batches`, asked after its records had come: an id is never used again, so
///     records of a topic that was made anew cannot pass for those of the one before
public record Fetch(
        Set<LandingPartition> revoked,
        Set<LandingPartition> assigned,
        Set<LandingPartition> outOfRange,
        Map<LandingPartition, List<LandingRecord>> batches,
        Map<String, UUID> topicIds) {
    /// A poll that brought nothing.
    public static final Fetch NOTHING = new Fetch(Set.of(), Set.of(), Set.of(), Map.of(), Map.of());

    public Fetch {
        batches.keySet().forEach(partition -> {
            if (!topicIds.containsKey(partition.topic())) {
                throw new IllegalArgumentException("records of " + partition + " must come with their topic's id");
            }
        });
    }

    UUID topicId(LandingPartition partition) {
        var id = topicIds.get(partition.topic());
        if (id == null) {
            throw new IllegalArgumentException("no records of " + partition + " are in this fetch");
        }
        return id;
    }
}
