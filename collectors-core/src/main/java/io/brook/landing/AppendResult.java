package io.brook.landing;

/// What became of one append. Accepted is not committed: only the lane's token says that.
public enum AppendResult {
    /// The batch is buffered; the token will reach its last offset, or the lane will turn invalid.
    ACCEPTED,
    /// Nothing of the batch was taken: come again with the same rows after a pause.
    BACKPRESSURE,
    /// The warehouse does not take a request with these rows, whenever it comes; the lane is dead of it.
    REFUSED,
    /// This lane is dead and what it buffered may be lost: open it anew and seek to the new token.
    LANE_INVALID,
    /// The client behind this lane, and so every lane on it, is dead.
    CLIENT_INVALID
}
