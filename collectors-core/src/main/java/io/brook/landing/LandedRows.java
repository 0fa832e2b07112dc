package io.brook.landing;

import java.util.BitSet;

/// Which rows are in the table, asked of the table itself. Blocks. Thread-safe.
public interface LandedRows {
    /// Bit i stands for landing offset `after + 1 + i`, up to and including `upTo`.
    BitSet present(LaneId lane, long after, long upTo) throws LandingFailure;
}
