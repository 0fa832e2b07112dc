package io.brook.runtime;

/// What becomes of an instance's place in its groups when it stops.
enum Parting {
    /// The groups wait for it, as long as a session lasts: a restart moves no partition.
    RETURNS,
    /// It gives its partitions away at once, as a scale-in does.
    LEAVES
}
