package io.brook.streams;

import java.util.concurrent.atomic.AtomicLong;

/// The heap that all filters of a process may take together. Thread-safe.
final class FilterMemory {
    private final AtomicLong free;

    FilterMemory(long bytes) {
        free = new AtomicLong(bytes);
    }

    /// Takes that many bytes if so many are left.
    boolean take(long bytes) {
        long left = free.addAndGet(-bytes);
        if (left < 0) {
            free.addAndGet(bytes);
            return false;
        }
        return true;
    }

    void giveBack(long bytes) {
        free.addAndGet(bytes);
    }

    long free() {
        return free.get();
    }
}
