package io.brook.landing;

import java.time.Duration;

/// The lander's timings and bounds.
///
/// @param status how often a lane with rows in flight is asked how far it got
/// @param idleStatus how often a lane without is asked, so that an invalidation is found without traffic
/// @param statusTimeout how long an answer may take
/// @param openTimeout how long an opening may take
/// @param commitTimeout how long an accepted row may stay uncommitted before the lane is opened anew
/// @param cooldown the pause after backpressure
/// @param backoffFloor the first pause before a lane is opened anew; it doubles with each failure in a row
/// @param backoffCeiling the longest such pause
/// @param commit how often progress is noted
/// @param check how often table and topic are checked to be the same ones
/// @param reckonings how often a reckoning of refused rows is tried, a check's distance apart, before the lane halts
/// @param maxInFlight rows accepted and not committed beyond which a lane is paused
public record LanderSettings(
        Duration status,
        Duration idleStatus,
        Duration statusTimeout,
        Duration openTimeout,
        Duration commitTimeout,
        Duration cooldown,
        Duration backoffFloor,
        Duration backoffCeiling,
        Duration commit,
        Duration check,
        int reckonings,
        int maxInFlight) {
    /// What runs in production and in the embedded fleet.
    public static final LanderSettings DEFAULT = new LanderSettings(
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            6,
            200_000);

    /// The pause before the attempt that follows this many failures in a row.
    Duration backoffAfter(int failures) {
        var doubled = backoffFloor.multipliedBy(1L << Math.min(failures, 16));
        return doubled.compareTo(backoffCeiling) > 0 ? backoffCeiling : doubled;
    }
}
