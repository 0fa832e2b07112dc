package io.brook.landing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one poll brought. Revocations come before assignments: a partition may be in both.
///
/// @param assigned newly owned partitions, paused until told otherwise
/// @param outOfRange partitions whose position the log no longer, or not yet, holds
/// @param batches records by partition, in offset order
public record Fetch(
        Set<LandingPartition> revoked,
        Set<LandingPartition> assigned,
        Set<LandingPartition> outOfRange,
        Map<LandingPartition, List<LandingRecord>> batches) {
    /// A poll that brought nothing.
    public static final Fetch NOTHING = new Fetch(Set.of(), Set.of(), Set.of(), Map.of());
}
