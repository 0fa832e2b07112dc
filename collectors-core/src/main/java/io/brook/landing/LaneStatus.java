package io.brook.landing;

import java.util.OptionalLong;

/// What the warehouse says of a lane, in one snapshot.
///
/// @param committed the last offset that is durably in the table or counted as an error; empty when none ever was
/// @param rowErrors how many rows the warehouse refused since the lane's name was first opened
/// @param lastErrorUpperBound an offset at or after the last refused row, where the warehouse gives one
public record LaneStatus(OptionalLong committed, long rowErrors, OptionalLong lastErrorUpperBound) {
    /// The status of a lane that nothing was ever sent to.
    public static final LaneStatus UNTOUCHED = new LaneStatus(OptionalLong.empty(), 0, OptionalLong.empty());

    public LaneStatus {
        if (rowErrors < 0) {
            throw new IllegalArgumentException("row errors must be 0 or more, was " + rowErrors);
        }
    }
}
