package io.brook.devstack.chaos;

import java.time.Duration;
import java.util.List;

/// What a run of chaos shall be like.
///
/// @param only the faults' names; none for all that a run of this length has time for
/// @param rate records a second and product
public record ChaosOrder(Duration length, long seed, List<String> only, int rate) {
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration PER_FIRING = Duration.ofMinutes(6);
    private static final int MOST_FIRINGS = 5;

    public ChaosOrder {
        if (!length.isPositive()) {
            throw new IllegalArgumentException("chaos must last a minute or more, was to last " + length);
        }
        if (rate < 1) {
            throw new IllegalArgumentException("the load must be one record a second or more, was " + rate);
        }
        only = List.copyOf(only);
    }

    /// The faults that are drawn.
    ///
    /// @throws IllegalArgumentException when one is asked for that there is not
    List<Fault> faults() {
        if (!only.isEmpty()) {
            return Faults.named(only);
        }
        return isShort() ? Faults.ofShortRuns() : Faults.all();
    }

    /// How often each of them must have been seen to take effect.
    int least() {
        return Math.clamp(length.toMinutes() / PER_FIRING.toMinutes(), 1, MOST_FIRINGS);
    }

    /// How long nothing happens before the count.
    Duration quiet() {
        return isShort() ? Duration.ofSeconds(10) : Duration.ofSeconds(60);
    }

    /// How many records of each product the fleet has seen before the first fault.
    int warmUp() {
        return isShort() ? 30_000 : 100_000;
    }

    private boolean isShort() {
        return length.compareTo(SHORT) < 0;
    }
}
