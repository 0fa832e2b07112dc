package io.brook.landing;

import java.util.concurrent.Executor;

/// Everything outside that a lander speaks to.
///
/// @param executor runs what blocks: each task in a thread of its own, for one that hangs must not hold up another
public record LanderPorts(
        LandingLog log,
        LogView view,
        LandingSink sink,
        LandedRows landed,
        TableIdentity tables,
        RejectedRows rejected,
        LandingMetrics metrics,
        Executor executor) {}
