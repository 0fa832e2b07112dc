package io.brook.landing;

import java.util.List;
import java.util.Set;

/// Where rows go that the warehouse refused. Blocks. Thread-safe.
public interface RejectedRows {
    /// Makes dead letters (`WAREHOUSE_REJECTED`, keyed by origin), the ledger's correction and the progress durable,
    /// all or none: a row is never accounted for and lost, nor corrected twice in the ledger.
    ///
    /// @param as fails when this standing is no longer the current one
    /// @throws LandingFailure when it is not known to be durable; the caller reads the progress before another try
    void deadLetter(Membership as, LaneId lane, List<Rejection> rows, Progress progress) throws LandingFailure;

    /// Which rows of a lane's partition, of whichever edition, have been dead-lettered.
    ///
    /// @return landing offsets in (after, upTo]
    Set<Long> lettered(LaneId lane, long after, long upTo) throws LandingFailure;
}
