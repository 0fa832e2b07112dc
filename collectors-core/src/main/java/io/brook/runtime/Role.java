package io.brook.runtime;

/// A half of the collector's work. Both run in one process by default and may be deployed apart.
enum Role {
    /// From the source topics to the landing topics.
    STREAM,
    /// From the landing topics to the warehouse.
    LAND
}
