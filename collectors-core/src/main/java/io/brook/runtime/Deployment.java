package io.brook.runtime;

/// Where a collector runs, which decides the defaults of what may be created and who may connect.
enum Deployment {
    /// On one machine beside its own broker, registry and stand-in warehouse.
    EMBEDDED,
    /// Against a cluster that others look after.
    PRODUCTION
}
