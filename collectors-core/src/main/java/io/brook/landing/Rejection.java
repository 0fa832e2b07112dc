package io.brook.landing;

import io.brook.record.Position;

/// A row that the warehouse counted as refused and that the table does not hold.
///
/// @param origin the source record's position: the dead letter's identity
/// @param late whether the row was counted as late when it was landed
public record Rejection(LandingRecord record, Position origin, boolean late) {}
