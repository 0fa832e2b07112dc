package io.brook.admission;

import io.brook.contract.CollectorSpec;

/// A contract's three durations, in milliseconds.
///
/// @param watermarkDelay how far behind the clock an event is still on time
/// @param horizon how far behind the clock an event may be at all
/// @param futureSkew how far ahead of its record's own timestamp an event may be
public record TimeRules(long watermarkDelay, long horizon, long futureSkew) {
    public TimeRules {
        if (watermarkDelay < 0 || futureSkew < 0 || horizon < watermarkDelay) {
            throw new IllegalArgumentException(
                    "time rules must hold 0 <= watermark <= horizon and 0 <= skew, was watermark " + watermarkDelay
                            + " ms, horizon " + horizon + " ms, skew " + futureSkew + " ms");
        }
    }

    public static TimeRules of(CollectorSpec spec) {
        return new TimeRules(
                spec.lateness().watermark().toMillis(),
                spec.lateness().horizon().toMillis(),
                spec.futureSkew().toMillis());
    }
}
