package io.brook.landing;

/// A port could not do what was asked: an outage, a refusal, or something that is not there. Never about a row.
public final class LandingFailure extends Exception {
    /// What the failure means for what comes next.
    public enum Kind {
        /// No answer, or an answer that says to come again.
        UNREACHABLE,
        /// The warehouse refused a request for what is in it, and the lane is dead of it.
        BATCH_REFUSED,
        /// The lane is dead; its client is not known to be.
        LANE_INVALID,
        /// The client is dead; the next open builds another.
        CLIENT_INVALID,
        /// Credentials or settings were refused: retried, but a person must act.
        REFUSED,
        /// The table or its pipe does not exist.
        TABLE_MISSING,
        /// The warehouse holds a token that is not an offset: this lane's name was written to by someone else.
        TOKEN_UNREADABLE
    }

    private final Kind kind;

    /// @param message what failed, without any value of a record
    public LandingFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public LandingFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
