package io.brook.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One record as it came from the source topic, bytes untouched.
///
/// The arrays are the consumer's own and are never written to: copying them would double the cost of every record.
public final class Arrival {
    private final Position position;
    private final long timestamp;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final List<Header> headers;

    /// @param timestamp the record's Kafka timestamp, in epoch milliseconds
    /// @param headers in their order; names may repeat
    public Arrival(
            Position position, long timestamp, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {
        this.position = position;
        this.timestamp = timestamp;
        this.key = key;
        this.value = value;
        this.headers = headers;
    }

    public Position position() {
        return position;
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

    public List<Header> headers() {
        return headers;
    }

    /// Position and sizes only: a record's content is never printed.
    @Override
    public String toString() {
        return "Arrival[" + position + ", key " + sizeOf(key) + ", value " + sizeOf(value) + ", " + headers.size()
                + " headers]";
    }

    private static String sizeOf(byte @Nullable [] bytes) {
        return bytes == null ? "absent" : bytes.length + " B";
    }
}
