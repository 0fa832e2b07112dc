package io.brook.landing;

/// Why a lane stopped for good: going on would be a guess. It starts again only with the process, or with a new
/// assignment, after a person has looked.
///
/// @param detail the exact offsets or names it is about, without any value of a record
public record Halt(Cause cause, String detail) {
    /// The whole vocabulary of reasons to stop rather than guess.
    public enum Cause {
        /// The log no longer holds rows that the lane has not committed.
        LOST_RANGE,
        /// The lane has committed rows that the log does not hold.
        LOG_TRUNCATED,
        /// The lane's token is behind what was already accounted for: the table was replaced or travelled in time.
        TOKEN_REGRESSION,
        /// The lane has no token though rows were already accounted for.
        NULL_TOKEN_WITH_PROGRESS,
        /// The landing topic was deleted and made anew under the lane.
        TOPIC_REPLACED,
        /// The table was replaced under the lane.
        TABLE_REPLACED,
        /// Everything is to be landed again into a table that holds rows already.
        TABLE_NOT_EMPTY,
        /// The warehouse counts refused rows that the table's content does not explain.
        ROW_ERRORS_UNACCOUNTED,
        /// The lane's token is not an offset.
        TOKEN_UNREADABLE,
        /// A landing record is not a finished row.
        UNREADABLE_ROW
    }
}
