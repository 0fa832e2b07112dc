package io.brook.landing;

import java.time.Duration;

/// Counters of the landing. Called on the lander's thread, often: implementations only add.
public interface LandingMetrics {
    /// Counts nothing.
    LandingMetrics NONE = new LandingMetrics() {};

    default void appended(LandingPartition partition, int rows) {}

    default void committed(LandingPartition partition, int rows) {}

    /// Time from a row's append to its batch's token.
    default void durableAfter(LandingPartition partition, Duration lag) {}

    default void backpressured(LandingPartition partition) {}

    /// Offsets that the log skips between two records: transaction markers, for the most part.
    default void gap(LandingPartition partition, long offsets) {}

    default void recovering(LandingPartition partition, Trouble trouble) {}

    default void rejected(LandingPartition partition, int rows) {}

    default void halted(LandingPartition partition, Halt halt) {}
}
