package io.brook.devstack.feed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Holds a producer to so many records a second. Not for several threads.
public final class Pace {
    private final long nanosPerRecord;
    private long due = System.nanoTime();

    /// A pace.
    ///
    /// @param recordsPerSecond at most; 0 for no limit
    public Pace(int recordsPerSecond) {
        if (recordsPerSecond < 0) {
            throw new IllegalArgumentException("a rate must be 0 or more records a second, was " + recordsPerSecond);
        }
        nanosPerRecord = recordsPerSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / recordsPerSecond;
    }

    /// Returns when the next record is due.
    public void next() {
        if (nanosPerRecord == 0) {
            return;
        }
        due = Math.max(due + nanosPerRecord, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
        for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
    }
}
