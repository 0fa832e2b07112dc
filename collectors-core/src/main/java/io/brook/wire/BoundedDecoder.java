package io.brook.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/// Avro binary from one byte array, strict where Avro's own decoder is lenient: numbers that overflow, booleans other
/// than 0 and 1, malformed UTF-8 and collections beyond the record's budget are all [Malformed].
///
/// Reused from record to record; not thread-safe.
final class BoundedDecoder extends Decoder {
    /// The bytes are not what any schema would have written, or ask for more than allowed.
    static final class Malformed extends RuntimeException {
        private Malformed(String message) {
            super(message, null, false, false);
        }
    }

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final byte[] NOTHING = {};

    private final DecodeLimits limits;
    private byte[] bytes = NOTHING;
    private int at;
    private int items;

    BoundedDecoder(DecodeLimits limits) {
        this.limits = limits;
    }

    /// Starts on another value.
    void attach(byte[] value, int offset) {
        bytes = value;
        at = offset;
        items = 0;
    }

    /// Forgets the value, so that it is not kept alive between records.
    void detach() {
        attach(NOTHING, 0);
    }

    @Override
    public int remainingBytes() {
        return bytes.length - at;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() {
        byte value = next();
        if (value != 0 && value != 1) {
            throw new Malformed("a boolean is neither 0 nor 1");
        }
        return value == 1;
    }

    @Override
    public int readInt() {
        byte b = next();
        int value = b & 0x7f;
        for (int shift = 7; b < 0; shift += 7) {
            b = next();
            if (shift == 28 && (b & 0xff) > 0x0f) {
                throw new Malformed("an int overflows");
            }
            value |= (b & 0x7f) << shift;
        }
        return (value >>> 1) ^ -(value & 1);
    }

    @Override
    public long readLong() {
        byte b = next();
        long value = b & 0x7f;
        for (int shift = 7; b < 0; shift += 7) {
            b = next();
            if (shift == 63 && (b & 0xff) > 1) {
                throw new Malformed("a long overflows");
            }
            value |= (b & 0x7fL) << shift;
        }
        return (value >>> 1) ^ -(value & 1);
    }

    @Override
    public float readFloat() {
        return Float.intBitsToFloat((int) INT.get(bytes, advance(Float.BYTES)));
    }

    @Override
    public double readDouble() {
        return Double.longBitsToDouble((long) LONG.get(bytes, advance(Double.BYTES)));
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) {
        int length = textLength();
        int from = advance(length);
        requireUtf8(from, length);
        return new Utf8(Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public String readString() {
        int length = textLength();
        int from = advance(length);
        if (Utf8Check.asciiUntil(bytes, from, from + length) == from + length) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        requireUtf8(from, length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    @Override
    public void skipString() {
        int length = textLength();
        requireUtf8(advance(length), length);
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) {
        int length = length();
        int from = advance(length);
        return ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public void skipBytes() {
        advance(length());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) {
        System.arraycopy(bytes, advance(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) {
        advance(length);
    }

    @Override
    public int readEnum() {
        return readIndex();
    }

    @Override
    public int readIndex() {
        int index = readInt();
        if (index < 0) {
            throw new Malformed("an index is negative");
        }
        return index;
    }

    @Override
    public long readArrayStart() {
        return block();
    }

    @Override
    public long arrayNext() {
        return block();
    }

    @Override
    public long skipArray() {
        return skipBlocks();
    }

    @Override
    public long readMapStart() {
        return block();
    }

    @Override
    public long mapNext() {
        return block();
    }

    @Override
    public long skipMap() {
        return skipBlocks();
    }

    /// The next block's number of items, taken from the record's budget.
    private int block() {
        long count = readLong();
        if (count < 0) {
            length();
            count = -count;
        }
        return charge(count);
    }

    /// Skips blocks that tell their size; the number of items of the first that does not.
    private int skipBlocks() {
        long count = readLong();
        while (count < 0) {
            advance(length());
            count = readLong();
        }
        return charge(count);
    }

    private int charge(long count) {
        // Long.MIN_VALUE stays negative when negated.
        if (count < 0 || count > limits.items() - items) {
            throw new Malformed("a collection is over the limit");
        }
        items += (int) count;
        return (int) count;
    }

    private int textLength() {
        int length = length();
        if (length > limits.text()) {
            throw new Malformed("a string is over the limit");
        }
        return length;
    }

    private int length() {
        long length = readLong();
        if (length < 0 || length > bytes.length - at) {
            throw new Malformed("a length is beyond the value's end");
        }
        return (int) length;
    }

    private void requireUtf8(int from, int length) {
        if (!Utf8Check.wellFormed(bytes, from, from + length)) {
            throw new Malformed("a string is not UTF-8");
        }
    }

    private byte next() {
        if (at >= bytes.length) {
            throw new Malformed("the value ends early");
        }
        return bytes[at++];
    }

    /// Moves past this many bytes; the place where they start.
    private int advance(int length) {
        int from = at;
        if (length > bytes.length - from) {
            throw new Malformed("the value ends early");
        }
        at = from + length;
        return from;
    }
}
