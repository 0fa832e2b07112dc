package io.brook.streams.landing;

import io.brook.landing.LaneHealth;
import java.util.List;

/// The landing of one contract at a glance.
///
/// @param cause why the service as a whole does not run; empty when it does
/// @param lanes every lane this instance owns
public record LandingHealth(String cause, List<LaneHealth> lanes) {
    public LandingHealth {
        lanes = List.copyOf(lanes);
    }

    /// Whether rows flow on every lane.
    public boolean ready() {
        return cause.isEmpty() && lanes.stream().allMatch(LaneHealth::ready);
    }
}
