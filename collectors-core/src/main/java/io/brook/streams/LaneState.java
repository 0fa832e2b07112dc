package io.brook.streams;

/// A lane's gauges at one moment.
///
/// @param started whether any event has moved the clock; the three times below mean nothing before
/// @param clock in epoch milliseconds, like the watermark and the frontier
/// @param parked records that wait
/// @param parkedBytes their size
/// @param lookups dedupe lookups since the lane opened
/// @param filtered of these, how many a filter answered
/// @param entries about how many first sightings are kept
/// @param expiryBacklog whether forgotten hours are still being deleted
/// @param filterBytes heap taken by filters
public record LaneState(
        boolean started,
        long clock,
        long watermark,
        long frontier,
        int parked,
        long parkedBytes,
        long lookups,
        long filtered,
        long entries,
        boolean expiryBacklog,
        long filterBytes) {}
