package io.brook.bench;

/// What is killed, and how often.
///
/// @param keys first sightings in the store
/// @param rate orders a second while the collector is killed and comes back
record RecoveryPlan(long keys, int kills, int threads, int rate, Disk disk) {
    /// What becomes of the state directory at a kill.
    enum Disk {
        KEPT,
        LOST
    }

    RecoveryPlan {
        if (keys < 1 || kills < 1 || threads < 1 || rate < 1) {
            throw new IllegalArgumentException(
                    "--keys, --kills, --threads and --rate must be 1 or more, were %d, %d, %d and %d"
                            .formatted(keys, kills, threads, rate));
        }
    }
}
