package io.brook.streams;

import io.brook.admission.EventClock;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// How far one source partition has come: its clock and what is not in the ledger yet. Mutable; belongs to one task.
final class Progress {
    private static final byte VERSION = 1;

    private EventClock clock;
    private Tally tally;

    private Progress(EventClock clock, Tally tally) {
        this.clock = clock;
        this.tally = tally;
    }

    /// @param encoded what [#encoded] wrote, or null for a partition never seen
    /// @throws IllegalStateException when the bytes were written by a version unknown to this one
    static Progress decode(byte @Nullable [] encoded) {
        if (encoded == null) {
            return new Progress(EventClock.BEFORE_ANY, new Tally());
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        byte version = bytes.get();
        if (version != VERSION) {
            throw new IllegalStateException("progress must be of version " + VERSION + ", was " + version);
        }
        return new Progress(new EventClock(bytes.getLong()), Tally.readFrom(bytes));
    }

    byte[] encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + Long.BYTES + tally.encodedBytes());
        bytes.put(VERSION).putLong(clock.millis());
        tally.writeTo(bytes);
        return bytes.array();
    }

    EventClock clock() {
        return clock;
    }

    void clock(EventClock later) {
        clock = clock.max(later);
    }

    Tally tally() {
        return tally;
    }

    void startNewTally() {
        tally = new Tally();
    }
}
