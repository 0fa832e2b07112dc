package io.brook.dlq;

import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The frame that is sealed: the original record's timestamp, key, value and headers, byte for byte, or the reference
/// that stands for it. Where the record comes from is outside, in the [Preamble].
///
/// A frame is a kind byte and then fields; every absent array has the length -1.
final class Envelope {
    private static final byte ORIGINAL = 1;
    private static final byte REFERENCE = 2;
    private static final int ABSENT = -1;
    private static final int FIXED_BYTES = 1 + Long.BYTES + Integer.BYTES * 3;
    private static final int HASH_BYTES = 32;

    private Envelope() {}

    /// The size of the whole record's frame.
    static long size(Arrival arrival) {
        long size = FIXED_BYTES + (long) lengthOf(arrival.key()) + lengthOf(arrival.value());
        for (Header header : arrival.headers()) {
            size += Integer.BYTES * 2L + utf8Length(header.name()) + lengthOf(header.value());
        }
        return size;
    }

    /// The whole record's frame, which must be small enough for one array.
    static byte[] frame(Arrival arrival) {
        var frame = ByteBuffer.allocate(Math.toIntExact(size(arrival)));
        frame.put(ORIGINAL).putLong(arrival.timestamp());
        put(frame, arrival.key());
        put(frame, arrival.value());
        frame.putInt(arrival.headers().size());
        for (Header header : arrival.headers()) {
            put(frame, header.name().getBytes(StandardCharsets.UTF_8));
            put(frame, header.value());
        }
        return frame.array();
    }

    /// The frame of a reference.
    static byte[] frame(Oversize original) {
        var frame = ByteBuffer.allocate(FIXED_BYTES + HASH_BYTES);
        frame.put(REFERENCE).putLong(original.timestamp());
        frame.putInt(original.keyBytes())
                .putInt(original.valueBytes())
                .putInt(original.headerCount())
                .put(HexFormat.of().parseHex(original.sha256()));
        return frame.array();
    }

    /// Reads a frame; empty when it is none.
    static Optional<Opened> read(String contract, Position position, byte[] bytes) {
        var frame = ByteBuffer.wrap(bytes);
        try {
            Opened opened =
                    switch (frame.get()) {
                        case ORIGINAL -> new Opened.Original(contract, arrival(position, frame));
                        case REFERENCE -> new Opened.Reference(contract, oversize(position, frame));
                        default -> new Opened.Failed(Opened.Failure.NOT_AN_ENVELOPE);
                    };
            return frame.hasRemaining() ? Optional.empty() : Optional.of(opened);
        } catch (BufferUnderflowException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Arrival arrival(Position position, ByteBuffer frame) throws CharacterCodingException {
        long timestamp = frame.getLong();
        byte[] key = array(frame);
        byte[] value = array(frame);
        int count = frame.getInt();
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            headers.add(new Header(text(frame), array(frame)));
        }
        return new Arrival(position, timestamp, key, value, List.copyOf(headers));
    }

    private static Oversize oversize(Position position, ByteBuffer frame) {
        long timestamp = frame.getLong();
        int keyBytes = frame.getInt();
        int valueBytes = frame.getInt();
        int headerCount = frame.getInt();
        byte[] hash = new byte[HASH_BYTES];
        frame.get(hash);
        return new Oversize(
                position,
                timestamp,
                keyBytes,
                valueBytes,
                headerCount,
                HexFormat.of().formatHex(hash));
    }

    private static void put(ByteBuffer frame, byte @Nullable [] bytes) {
        if (bytes == null) {
            frame.putInt(ABSENT);
        } else {
            frame.putInt(bytes.length).put(bytes);
        }
    }

    private static byte @Nullable [] array(ByteBuffer frame) {
        int length = frame.getInt();
        return length == ABSENT ? null : exactly(length, frame);
    }

    private static String text(ByteBuffer frame) throws CharacterCodingException {
        var bytes = ByteBuffer.wrap(exactly(frame.getInt(), frame));
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }

    private static byte[] exactly(int length, ByteBuffer frame) {
        if (length < 0 || length > frame.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        frame.get(bytes);
        return bytes;
    }

    private static int lengthOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
