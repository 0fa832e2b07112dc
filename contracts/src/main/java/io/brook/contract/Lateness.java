package io.brook.contract;

import java.time.Duration;

/// How far behind a partition's clock an event may be: on time within the watermark, late and still landed within the
/// further allowance, too late beyond both.
///
/// @param allowed the allowance beyond the watermark
/// @param watermark the delay within which an event is on time
public record Lateness(Duration allowed, Duration watermark) {
    public Lateness {
        if (allowed.isNegative() || watermark.isNegative()) {
            throw new IllegalArgumentException(
                    "lateness must not be negative, was allow " + allowed + "; watermark " + watermark);
        }
    }

    /// The distance behind the clock's maximum beyond which an event is too late.
    public Duration horizon() {
        return allowed.plus(watermark);
    }
}
