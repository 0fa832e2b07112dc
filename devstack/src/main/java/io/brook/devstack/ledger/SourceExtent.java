package io.brook.devstack.ledger;

/// How far a lane's records reached when the question was asked.
///
/// @param begin the first offset that the broker still has
/// @param end beyond the last committed record
record SourceExtent(Lane lane, long begin, long end) {}
