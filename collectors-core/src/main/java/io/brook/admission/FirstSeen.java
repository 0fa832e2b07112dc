package io.brook.admission;

import java.nio.ByteBuffer;

/// The first sighting of a dedupe key: where it stands and what it contained, which makes every duplicate auditable.
///
/// @param contentHash 64 keyed bits over the row's content
/// @param insertedAt the partition's clock just after the sighting, in epoch milliseconds; 0 unless `timed`
/// @param late whether the row landed late
/// @param timed whether the entry expires by its own clock rather than by its bucket
public record FirstSeen(int partition, long offset, long contentHash, long insertedAt, boolean late, boolean timed) {
    private static final byte VERSION = 1;
    private static final int LATE = 1;
    private static final int TIMED = 2;
    private static final int PLAIN_BYTES = 2 + Integer.BYTES + 2 * Long.BYTES;

    public byte[] encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(timed ? PLAIN_BYTES + Long.BYTES : PLAIN_BYTES)
                .put(VERSION)
                .put((byte) ((late ? LATE : 0) | (timed ? TIMED : 0)))
                .putInt(partition)
                .putLong(offset)
                .putLong(contentHash);
        if (timed) {
            bytes.putLong(insertedAt);
        }
        return bytes.array();
    }

    /// Reads what [#encoded] wrote.
    ///
    /// @throws IllegalStateException when the bytes were written by a version unknown to this one
    public static FirstSeen decode(byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        byte version = bytes.get();
        if (version != VERSION) {
            throw new IllegalStateException("first-seen entry must be of version " + VERSION + ", was " + version);
        }
        int flags = bytes.get();
        boolean timed = (flags & TIMED) != 0;
        return new FirstSeen(
                bytes.getInt(),
                bytes.getLong(),
                bytes.getLong(),
                timed ? bytes.getLong() : 0,
                (flags & LATE) != 0,
                timed);
    }
}
