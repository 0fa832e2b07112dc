package io.brook.runtime;

import java.time.Duration;

/// A half of the collector's work: it starts once, tells how it fares, and drains once.
interface Half extends Part {
    /// Its name in thread names, logs and health.
    String name();

    /// Brings it to work; returns once it has begun. Runs on a thread of its own and may wait there for a broker or a
    /// warehouse that is away.
    ///
    /// @throws StartRefused when it must not start as it is set up
    /// @throws InterruptedException when the process stops meanwhile
    void start() throws InterruptedException;

    /// Finishes what is under way and lets go of everything. Also called when it never started, or only in part.
    ///
    /// @return whether it was finished in time
    boolean drain(Duration within, Parting parting);
}
