package io.brook.admission;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Row values as bytes that are equal exactly when the values are: each with a type tag and, where its length varies,
/// the length in front, so that no two sequences of values run together. Reused from record to record; not thread-safe.
final class CanonicalBytes {
    private static final double POSITIVE_ZERO = 0.0d;

    private byte[] bytes = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    void add(@Nullable Object value) {
        switch (value) {
            case null -> tag('0');
            case String text -> sized('s', text.getBytes(StandardCharsets.UTF_8));
            case Integer number -> fixed('i', number);
            case Long number -> fixed('i', number);
            case Boolean truth -> fixed('b', truth ? 1 : 0);
            case Double number -> fixed('d', Double.doubleToLongBits(number + POSITIVE_ZERO));
            case BigDecimal number -> decimal(number);
            case Instant instant -> instant(instant);
            case LocalDate date -> fixed('D', date.toEpochDay());
            case LocalTime time -> fixed('T', time.toNanoOfDay());
            case ByteBuffer binary -> binary(binary);
            case List<?> items -> list(items);
            case Map<?, ?> entries -> map(entries);
            default ->
                throw new IllegalArgumentException("a row holds the values that its columns' types allow, had a "
                        + value.getClass().getName());
        }
    }

    private void decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        fixed('n', plain.scale());
        sized('u', plain.unscaledValue().toByteArray());
    }

    private void instant(Instant instant) {
        fixed('t', instant.getEpochSecond());
        fixed('f', instant.getNano());
    }

    private void binary(ByteBuffer binary) {
        byte[] copy = new byte[binary.remaining()];
        binary.get(binary.position(), copy);
        sized('x', copy);
    }

    private void list(List<?> items) {
        fixed('l', items.size());
        for (Object item : items) {
            add(item);
        }
    }

    private void map(Map<?, ?> entries) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        entries.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        fixed('m', sorted.size());
        sorted.forEach((key, value) -> {
            add(key);
            add(value);
        });
    }

    private void sized(char tag, byte[] content) {
        fixed(tag, content.length);
        reserve(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void fixed(char tag, long value) {
        tag(tag);
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void tag(char tag) {
        reserve(1);
        bytes[length++] = (byte) tag;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
