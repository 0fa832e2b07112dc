package io.brook.landing;

import java.util.OptionalLong;

/// Narrows down which row makes the warehouse refuse whole requests: batches are halved, and sent one at a time, until
/// a single row is left that is refused alone. It outlives a lane's openings. Owned by the lander's thread.
final class Sieve {
    /// A single row that is refused this often in a row is the one.
    private static final int STRIKES = 3;

    private int limit = Integer.MAX_VALUE;
    private long upTo = -1;
    private long suspect = -1;
    private int strikes;

    /// Whether a refusal is being looked into: then one batch at a time is under way.
    boolean active() {
        return upTo >= 0;
    }

    /// How many rows a batch may have.
    int limit() {
        return limit;
    }

    /// A request was refused that held these rows, all of what was under way.
    void refused(Flight flight) {
        long last = flight.next() - 1;
        upTo = last;
        if (flight.rows() > 1) {
            limit = Math.min(limit, flight.rows() + 1) / 2;
            return;
        }
        limit = 1;
        strikes = suspect == last ? strikes + 1 : 1;
        suspect = last;
    }

    /// The row that was refused alone often enough; every row before it is committed.
    OptionalLong culprit() {
        return strikes >= STRIKES ? OptionalLong.of(suspect) : OptionalLong.empty();
    }

    /// Rows up to here are committed, or dead-lettered.
    void passed(long offset) {
        if (offset >= suspect) {
            strikes = 0;
            suspect = -1;
        }
        if (offset >= upTo) {
            upTo = -1;
            limit = Integer.MAX_VALUE;
        }
    }
}
