package io.brook.landing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a running lane is asked for its status, and when it may take rows. Owned by the lander's thread.
final class StatusWatch {
    private Instant asked;
    private boolean waiting;
    private int regressions;
    private @Nullable Instant coolUntil;
    private boolean full;

    StatusWatch(Instant opened) {
        this.asked = opened;
    }

    boolean due(Instant now, Duration interval) {
        return !waiting && Duration.between(asked, now).compareTo(interval) >= 0;
    }

    boolean overdue(Instant now, Duration limit) {
        return waiting && Duration.between(asked, now).compareTo(limit) > 0;
    }

    void asked(Instant now) {
        asked = now;
        waiting = true;
    }

    void answered() {
        waiting = false;
    }

    /// Counts a token behind an earlier one: once is a stale answer, more often is not.
    boolean regressedForGood() {
        return ++regressions >= 3;
    }

    void progressed() {
        regressions = 0;
    }

    void coolUntil(Instant until) {
        coolUntil = until;
    }

    void full(boolean isFull) {
        full = isFull;
    }

    boolean full() {
        return full;
    }

    /// Whether the lane takes no rows just now.
    boolean holding() {
        return full || coolUntil != null;
    }

    /// Ends a cooldown that is over.
    ///
    /// @return whether rows may flow again through this
    boolean cooledDown(Instant now) {
        if (coolUntil == null || now.isBefore(coolUntil)) {
            return false;
        }
        coolUntil = null;
        return !full;
    }
}
