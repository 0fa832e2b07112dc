package io.brook.devstack.chaos;

/// Whom a fault strikes.
enum Reach {
    /// One product's collectors, or one instance of them.
    COLLECTOR,
    /// What all collectors stand on.
    SHARED
}
