package io.brook.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// How often a failed stream thread may be replaced before the process gives up. Thread-safe.
final class RestartBudget {
    private final int most;
    private final Duration within;
    private final InstantSource time;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartBudget(int most, Duration within, InstantSource time) {
        this.most = most;
        this.within = within;
        this.time = time;
    }

    /// Whether one more restart is allowed now; it is then counted.
    synchronized boolean allows() {
        Instant now = time.instant();
        Instant oldest = now.minus(within);
        while (!restarts.isEmpty() && restarts.getFirst().isBefore(oldest)) {
            restarts.removeFirst();
        }
        if (restarts.size() >= most) {
            return false;
        }
        restarts.addLast(now);
        return true;
    }
}
