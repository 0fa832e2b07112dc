package io.brook.landing;

import java.util.Set;

/// Which rows are in the table, asked of the table itself. Blocks. Thread-safe.
public interface LandedRows {
    /// A row as the table tells it from others: a landing topic that was made anew begins its offsets again, but its
    /// rows come from other source records.
    record LandedRow(long landingOffset, long sourceOffset) {}

    /// The rows with landing offsets beyond `after`, up to and including `upTo`.
    Set<LandedRow> present(LaneId lane, long after, long upTo) throws LandingFailure;

    /// How many rows of this lane's partition the table holds, of whichever landing topic.
    long held(LaneId lane) throws LandingFailure;
}
