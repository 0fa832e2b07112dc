package io.brook.oracle;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// One record of a source partition's log.
///
/// @param timestamp its Kafka timestamp, in epoch milliseconds
public record SourceRecord(Place place, long timestamp, Content content, Waiting waiting) {
    /// Where it stands.
    public record Place(String topic, int partition, long offset) {}

    /// What it carries. The buffers are read and never moved.
    ///
    /// @param headers how many
    /// @param headerBytes the bytes of their names, in UTF-8, and of their values, in all
    public record Content(
            @Nullable ByteBuffer key, @Nullable ByteBuffer value, int headers, long headerBytes) {
        int keyBytes() {
            return key == null ? 0 : key.remaining();
        }

        int valueBytes() {
            return value == null ? 0 : value.remaining();
        }

        /// Sizes only: a record's content is never printed.
        @Override
        public String toString() {
            return "Content[key " + keyBytes() + " B, value " + valueBytes() + " B, " + headers + " headers]";
        }
    }

    /// Whether the record may have waited for the registry, and so been judged after records behind it.
    public enum Waiting {
        NO,
        PERHAPS
    }

    long offset() {
        return place.offset();
    }

    /// Its timestamp; the beginning of the epoch for one that Kafka does not know.
    long time() {
        return Math.max(0, timestamp);
    }
}
