package io.brook.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// JSON text as UTF-8 in a buffer that is reused from row to row. Not thread-safe.
final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
    /// A buffer that one large row has blown up is given back rather than kept.
    private static final int MOST_KEPT = 1 << 20;
    private static final int MOST_LONG_DIGITS = 20;

    private byte[] buffer = new byte[1024];
    private int length;

    void reset() {
        length = 0;
        if (buffer.length > MOST_KEPT) {
            buffer = new byte[1024];
        }
    }

    int length() {
        return length;
    }

    byte[] toArray() {
        return Arrays.copyOf(buffer, length);
    }

    void put(char ascii) {
        ensure(1);
        buffer[length++] = (byte) ascii;
    }

    void put(byte[] bytes, int from, int count) {
        ensure(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
    }

    void put(byte[] bytes) {
        put(bytes, 0, bytes.length);
    }

    void number(long value) {
        ensure(MOST_LONG_DIGITS);
        if (value < 0) {
            buffer[length++] = '-';
        }
        int from = length;
        long rest = value;
        do {
            buffer[length++] = (byte) ('0' + Math.abs((int) (rest % 10)));
            rest /= 10;
        } while (rest != 0);
        reverse(from, length - 1);
    }

    /// Exactly this many digits, with leading zeros.
    void digits(int value, int count) {
        ensure(count);
        int rest = value;
        for (int at = length + count - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
    }

    void number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a double in a row must be finite");
        }
        ascii(Double.toString(value));
    }

    /// All digits at the number's own scale, never an exponent.
    void number(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        if (value.scale() < 0 || value.scale() > 18 || unscaled.bitLength() > 62) {
            ascii(value.toPlainString());
        } else {
            number(unscaled.longValue(), value.scale());
        }
    }

    private void number(long unscaled, int scale) {
        long unit = 1;
        for (int i = 0; i < scale; i++) {
            unit *= 10;
        }
        if (unscaled < 0) {
            put('-');
        }
        number(Math.abs(unscaled / unit));
        if (scale > 0) {
            put('.');
            long fraction = Math.abs(unscaled % unit);
            ensure(scale);
            for (int at = length + scale - 1; at >= length; at--) {
                buffer[at] = (byte) ('0' + fraction % 10);
                fraction /= 10;
            }
            length += scale;
        }
    }

    void bool(boolean value) {
        put(value ? TRUE : FALSE);
    }

    void base64(ByteBuffer bytes) {
        put('"');
        byte[] raw = new byte[bytes.remaining()];
        bytes.duplicate().get(raw);
        put(Base64.getEncoder().encode(raw));
        put('"');
    }

    void text(String text) {
        put('"');
        int end = text.length();
        // Six bytes are the longest that one character can take: a control's escape.
        for (int from = 0; from < end; from += 4096) {
            int to = Math.min(from + 4096, end);
            ensure((to - from) * 6);
            for (int at = plain(text, from, to); at < to; at = plain(text, at + 1, to)) {
                character(text, at);
            }
        }
        put('"');
    }

    /// Writes characters that stand for themselves; the place of the first that does not, or `to`.
    private int plain(String text, int from, int to) {
        byte[] target = buffer;
        int end = length;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                break;
            }
            target[end++] = (byte) c;
            at++;
        }
        length = end;
        return at;
    }

    private void character(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\\') {
            buffer[length++] = '\\';
            buffer[length++] = (byte) c;
        } else if (c < 0x20) {
            control(c);
        } else if (Character.isSurrogate(c)) {
            surrogate(text, at);
        } else {
            multibyte(c);
        }
    }

    private void control(char c) {
        int shorthand = "\b\t\n\f\r".indexOf(c);
        if (shorthand < 0) {
            escape(c);
        } else {
            buffer[length++] = '\\';
            buffer[length++] = (byte) "btnfr".charAt(shorthand);
        }
    }

    private void multibyte(char c) {
        if (c < 0x800) {
            buffer[length++] = (byte) (0xc0 | (c >> 6));
        } else {
            buffer[length++] = (byte) (0xe0 | (c >> 12));
            buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
        }
        buffer[length++] = (byte) (0x80 | (c & 0x3f));
    }

    /// A pair is written with its first half; a half without its other has no UTF-8 and is escaped.
    private void surrogate(String text, int at) {
        int codePoint = text.codePointAt(at);
        if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            buffer[length++] = (byte) (0xf0 | (codePoint >> 18));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
            buffer[length++] = (byte) (0x80 | (codePoint & 0x3f));
        } else if (at == 0 || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
            escape(text.charAt(at));
        }
    }

    private void escape(char c) {
        buffer[length++] = '\\';
        buffer[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(c >> shift) & 0xf];
        }
    }

    private void ascii(String text) {
        put(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void reverse(int from, int to) {
        for (int low = from, high = to; low < high; low++, high--) {
            byte swapped = buffer[low];
            buffer[low] = buffer[high];
            buffer[high] = swapped;
        }
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            int wanted = Math.addExact(length, more);
            buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(wanted, buffer.length * 2L)));
        }
    }
}
