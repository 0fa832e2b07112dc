package io.brook.devstack.rig;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// What a rig consists of.
///
/// @param instances how many of each collector, by the name of its process; one of each that is not named
/// @param disks parts besides the collectors whose state lies on a disk that can be filled
/// @param diskBytes the size of each of those disks; memory is taken by what is written only
/// @param patience how long one part may take to be ready
/// @param settings of all collectors, besides those that every stack gives them
public record RigSpec(
        Map<String, Integer> instances,
        Set<String> disks,
        long diskBytes,
        Duration patience,
        Map<String, String> settings) {
    /// How many instances of a product have links, a disk and a clock of their own.
    public static final int MOST = 4;

    private static final long DISK_BYTES = 1L << 30;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public RigSpec {
        instances = Map.copyOf(instances);
        disks = Set.copyOf(disks);
        settings = Map.copyOf(settings);
        if (instances.values().stream().anyMatch(count -> count < 0 || count > MOST)) {
            throw new IllegalArgumentException(
                    "a rig has 0 to " + MOST + " instances of a collector, was " + instances);
        }
        if (diskBytes < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "disks and patience must be more than nothing, was " + diskBytes + " and " + patience);
        }
    }

    /// So many instances of each collector, with the usual disks.
    public static RigSpec of(Map<String, Integer> instances) {
        return new RigSpec(instances, Set.of(), DISK_BYTES, PATIENCE, Map.of());
    }

    public RigSpec with(Map<String, String> more) {
        return new RigSpec(instances, disks, diskBytes, patience, more);
    }

    public RigSpec waiting(Duration longer) {
        return new RigSpec(instances, disks, diskBytes, longer, settings);
    }
}
