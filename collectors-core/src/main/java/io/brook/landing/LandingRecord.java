package io.brook.landing;

import org.jspecify.annotations.Nullable;

/// One record of a landing topic, bytes untouched. The arrays are the consumer's own and are never written to.
public final class LandingRecord {
    private final long offset;
    private final long timestamp;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;

    /// @param timestamp the record's Kafka timestamp, in epoch milliseconds
    public LandingRecord(long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {
        this.offset = offset;
        this.timestamp = timestamp;
        this.key = key;
        this.value = value;
    }

    public long offset() {
        return offset;
    }

    /// The record's Kafka timestamp, in epoch milliseconds.
    public long timestamp() {
        return timestamp;
    }

    public byte @Nullable [] key() {
        return key;
    }

    public byte @Nullable [] value() {
        return value;
    }

    /// The offset only: a record's content is never printed.
    @Override
    public String toString() {
        return "LandingRecord[" + offset + "]";
    }
}
