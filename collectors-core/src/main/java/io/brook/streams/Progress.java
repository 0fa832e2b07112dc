package io.brook.streams;

import io.brook.admission.EventClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How far one source partition has come: its clock, where reading goes on, and what is not in the ledger yet. Mutable;
/// belongs to one task.
final class Progress {
    /// Where reading goes on when nothing was read.
    static final long NOWHERE = -1;

    private static final byte VERSION = 2;
    private static final byte WITHOUT_ORIGIN = 1;
    private static final Origin UNKNOWN = new Origin("", "");

    private EventClock clock;
    private Tally tally;
    private Origin origin;
    private long next;

    /// Which logs it speaks of, by the ids that the broker gave them; each is empty when unknown.
    ///
    /// @param source the source topic's id: another one is another log, with offsets of its own
    /// @param memory the id of the changelog of first sightings: without that one, repeats would land
    record Origin(String source, String memory) {
        /// The same, with what it does not know taken from the other.
        Origin completedBy(Origin other) {
            return new Origin(source.isEmpty() ? other.source() : source, memory.isEmpty() ? other.memory() : memory);
        }

        /// Whether both know their source and it is not the same.
        boolean isReplacedBy(Origin other) {
            return !source.isEmpty() && !other.source().isEmpty() && !source.equals(other.source());
        }

        private static String take(ByteBuffer bytes) {
            byte[] text = new byte[bytes.get()];
            bytes.get(text);
            return new String(text, StandardCharsets.UTF_8);
        }

        private static void put(ByteBuffer bytes, byte[] text) {
            bytes.put((byte) text.length).put(text);
        }
    }

    private Progress(EventClock clock, Tally tally, Origin origin, long next) {
        this.clock = clock;
        this.tally = tally;
        this.origin = origin;
        this.next = next;
    }

    /// Of a partition never seen.
    static Progress none() {
        return new Progress(EventClock.BEFORE_ANY, new Tally(), UNKNOWN, NOWHERE);
    }

    /// @param encoded what [#encoded] wrote, or null for a partition never seen
    /// @throws IllegalStateException when the bytes were written by a version unknown to this one
    static Progress decode(byte @Nullable [] encoded) {
        if (encoded == null) {
            return none();
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        byte version = bytes.get();
        if (version != VERSION && version != WITHOUT_ORIGIN) {
            throw new IllegalStateException("progress must be of version " + VERSION + ", was " + version);
        }
        EventClock clock = new EventClock(bytes.getLong());
        Tally tally = Tally.readFrom(bytes);
        return version == WITHOUT_ORIGIN
                ? new Progress(clock, tally, UNKNOWN, NOWHERE)
                : new Progress(clock, tally, new Origin(Origin.take(bytes), Origin.take(bytes)), bytes.getLong());
    }

    byte[] encoded() {
        byte[] source = origin.source().getBytes(StandardCharsets.UTF_8);
        byte[] memory = origin.memory().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + 2 * Long.BYTES + tally.encodedBytes() + 2 + source.length + memory.length);
        bytes.put(VERSION).putLong(clock.millis());
        tally.writeTo(bytes);
        Origin.put(bytes, source);
        Origin.put(bytes, memory);
        return bytes.putLong(next).array();
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

    /// A record came from the source.
    void arrived(long offset) {
        tally.arrived(offset);
        next = offset + 1;
    }

    /// The offset at which reading goes on; [#NOWHERE] when unknown.
    long next() {
        return next;
    }

    Origin origin() {
        return origin;
    }

    void origin(Origin known) {
        origin = known;
    }
}
