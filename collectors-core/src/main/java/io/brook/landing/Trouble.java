package io.brook.landing;

/// Why a lane is not carrying rows just now, though it goes on trying.
public enum Trouble {
    UNREACHABLE,
    OPEN_TIMED_OUT,
    STATUS_TIMED_OUT,
    /// Rows were accepted and not committed for too long.
    NOT_COMMITTING,
    LANE_INVALID,
    /// A request was refused for what is in it: the rows are halved until one is refused alone.
    BATCH_REFUSED,
    CLIENT_INVALID,
    REFUSED,
    TABLE_MISSING,
    /// A row has a column that the table does not have yet: whoever writes such rows adds it.
    TABLE_BEHIND,
    /// The log said that the position is out of its range: looked at again before anything is decided.
    POSITION_OUT_OF_RANGE,
    /// The group did not take the lane's first progress: a rebalance, most likely.
    PROGRESS_REFUSED;

    /// Whether nothing answered: then, in the end, it is the client that has to be made anew.
    boolean silent() {
        return switch (this) {
            case OPEN_TIMED_OUT, STATUS_TIMED_OUT, NOT_COMMITTING -> true;
            case UNREACHABLE,
                    LANE_INVALID,
                    BATCH_REFUSED,
                    CLIENT_INVALID,
                    REFUSED,
                    TABLE_MISSING,
                    TABLE_BEHIND,
                    POSITION_OUT_OF_RANGE,
                    PROGRESS_REFUSED -> false;
        };
    }

    static Trouble of(LandingFailure failure) {
        return switch (failure.kind()) {
            case UNREACHABLE -> UNREACHABLE;
            case LANE_INVALID, TOKEN_UNREADABLE -> LANE_INVALID;
            case BATCH_REFUSED -> BATCH_REFUSED;
            case CLIENT_INVALID -> CLIENT_INVALID;
            case REFUSED -> REFUSED;
            case TABLE_MISSING -> TABLE_MISSING;
        };
    }
}
