package io.brook.devstack.demo;

import org.jspecify.annotations.Nullable;

/// A record to send, and its fate.
///
/// Holds arrays that are its own.
final class Message {
    private final int partition;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final Fate fate;

    Message(int partition, byte @Nullable [] key, byte @Nullable [] value, Fate fate) {
        this.partition = partition;
        this.key = key;
        this.value = value;
        this.fate = fate;
    }

    int partition() {
        return partition;
    }

    byte @Nullable [] key() {
        return key;
    }

    byte @Nullable [] value() {
        return value;
    }

    Fate fate() {
        return fate;
    }
}
