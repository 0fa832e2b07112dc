package io.brook.landing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;

/// Batches that a lane accepted and has not committed. Owned by the lander's thread.
final class Flight {
    private record Sent(long last, int rows, Instant at) {}

    /// What a token brought home.
    ///
    /// @param lag from the oldest of these batches' append to now
    record Landed(int rows, Duration lag) {}

    private final ArrayDeque<Sent> sent = new ArrayDeque<>();
    private long committed;
    private long next;
    private int rows;

    /// @param committed the lane's token; -1 when it has none
    /// @param next the first offset to send: everything before it is committed, or given up
    Flight(long committed, long next) {
        this.committed = committed;
        this.next = next;
    }

    void sent(long last, int count, Instant now) {
        sent.add(new Sent(last, count, now));
        rows += count;
        next = last + 1;
    }

    /// Takes batches up to the token off the flight. A batch counts only when its own end is reached.
    Landed committedUpTo(long token, Instant now) {
        int landed = 0;
        var lag = Duration.ZERO;
        committed = Math.max(committed, token);
        for (var head = sent.peek(); head != null && head.last() <= token; head = sent.peek()) {
            sent.remove();
            landed += head.rows();
            var age = Duration.between(head.at(), now);
            lag = age.compareTo(lag) > 0 ? age : lag;
        }
        rows -= landed;
        return new Landed(landed, lag);
    }

    /// The last committed offset; -1 when there is none.
    long committed() {
        return committed;
    }

    /// The first offset that was never sent on this lane.
    long next() {
        return next;
    }

    int rows() {
        return rows;
    }

    boolean empty() {
        return sent.isEmpty();
    }

    /// Whether the oldest batch has been under way for longer than this.
    boolean overdue(Instant now, Duration limit) {
        var head = sent.peek();
        return head != null && Duration.between(head.at(), now).compareTo(limit) > 0;
    }

    Optional<Instant> oldest() {
        return Optional.ofNullable(sent.peek()).map(Sent::at);
    }
}
