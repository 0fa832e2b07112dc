package io.brook.admission;

import java.nio.ByteBuffer;

/// What makes two events the same one: 16 bytes of a keyed hash over the dedupe columns.
///
/// @param high the first eight bytes
/// @param low the last eight bytes
public record DedupeKey(long high, long low) {
    /// The length of the key with its bucket in front.
    public static final int BUCKETED_BYTES = Integer.BYTES + 2 * Long.BYTES;

    /// The key as it is stored: the bucket in four bytes that sort as the hours do, then the hash.
    public byte[] inBucket(int bucket) {
        return ByteBuffer.allocate(BUCKETED_BYTES)
                .putInt(bucket ^ Integer.MIN_VALUE)
                .putLong(high)
                .putLong(low)
                .array();
    }

    /// The least stored key of a bucket.
    public static byte[] floorOf(int bucket) {
        return new DedupeKey(0, 0).inBucket(bucket);
    }

    /// The greatest stored key of a bucket.
    public static byte[] ceilingOf(int bucket) {
        return new DedupeKey(-1, -1).inBucket(bucket);
    }

    /// The bucket of a stored key.
    public static int bucketOf(byte[] stored) {
        return ByteBuffer.wrap(stored).getInt() ^ Integer.MIN_VALUE;
    }

    /// The hash of a stored key.
    public static DedupeKey of(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        return new DedupeKey(bytes.getLong(Integer.BYTES), bytes.getLong(Integer.BYTES + Long.BYTES));
    }
}
