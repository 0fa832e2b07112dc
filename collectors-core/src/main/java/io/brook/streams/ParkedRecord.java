package io.brook.streams;

import io.brook.admission.EventClock;
import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An arrival that waits for the registry, with the clock by which it will be judged.
///
/// @param clock the partition's clock when it arrived
record ParkedRecord(Arrival arrival, EventClock clock) {
    private static final byte VERSION = 1;
    private static final int ABSENT = -1;
    private static final int FIXED_BYTES = 1 + 2 * Long.BYTES + 3 * Integer.BYTES;

    /// The content without its position, which is the store's key.
    byte[] encoded() {
        List<byte[]> names = new ArrayList<>();
        int size = FIXED_BYTES + sizeOf(arrival.key()) + sizeOf(arrival.value());
        for (Header header : arrival.headers()) {
            byte[] name = header.name().getBytes(StandardCharsets.UTF_8);
            names.add(name);
            size += 2 * Integer.BYTES + name.length + sizeOf(header.value());
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.put(VERSION).putLong(clock.millis()).putLong(arrival.timestamp());
        put(bytes, arrival.key());
        put(bytes, arrival.value());
        bytes.putInt(names.size());
        for (int i = 0; i < names.size(); i++) {
            put(bytes, names.get(i));
            put(bytes, arrival.headers().get(i).value());
        }
        return bytes.array();
    }

    /// @throws IllegalStateException when the bytes were written by a version unknown to this one
    static ParkedRecord decode(Position position, byte[] encoded) {
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        byte version = bytes.get();
        if (version != VERSION) {
            throw new IllegalStateException("parked record must be of version " + VERSION + ", was " + version);
        }
        EventClock clock = new EventClock(bytes.getLong());
        long timestamp = bytes.getLong();
        byte[] key = take(bytes);
        byte[] value = take(bytes);
        int count = bytes.getInt();
        List<Header> headers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] name = take(bytes);
            String text = name == null ? "" : new String(name, StandardCharsets.UTF_8);
            headers.add(new Header(text, take(bytes)));
        }
        return new ParkedRecord(new Arrival(position, timestamp, key, value, List.copyOf(headers)), clock);
    }

    private static int sizeOf(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static void put(ByteBuffer target, byte @Nullable [] bytes) {
        if (bytes == null) {
            target.putInt(ABSENT);
        } else {
            target.putInt(bytes.length).put(bytes);
        }
    }

    private static byte @Nullable [] take(ByteBuffer source) {
        int length = source.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] bytes = new byte[length];
        source.get(bytes);
        return bytes;
    }
}
