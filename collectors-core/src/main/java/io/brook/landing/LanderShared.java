package io.brook.landing;

/// What all keepers of a lander have in common.
record LanderShared(Errands errands, LanderSettings settings) {}
