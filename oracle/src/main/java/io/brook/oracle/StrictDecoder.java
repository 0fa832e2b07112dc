package io.brook.oracle;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/// Avro binary as the specification has it and nothing beyond: where Avro's own decoder shrugs (numbers that overflow,
/// booleans of 2, malformed UTF-8), this one throws some runtime exception, which stands for "undecodable".
final class StrictDecoder extends Decoder {
    private static final int MOST_ITEMS = 200_000;

    private final ByteBuffer in;
    private long itemsLeft = MOST_ITEMS;

    /// @param value read from its position to its limit, which stay as they are
    StrictDecoder(ByteBuffer value) {
        in = value.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public int remainingBytes() {
        return in.remaining();
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() {
        return demand(in.get(), 0, 1) == 1;
    }

    @Override
    public int readInt() {
        return (int) zigZag(demand(varint(5), 0, 0xFFFF_FFFFL));
    }

    @Override
    public long readLong() {
        return zigZag(varint(10));
    }

    private static long zigZag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    /// A number of seven bits a byte, least first, that 64 bits hold.
    private long varint(int mostBytes) {
        long value = 0;
        for (int i = 0; i < mostBytes; i++) {
            byte next = in.get();
            value |= (next & 0x7FL) << (7 * i);
            if (next >= 0) {
                // The tenth byte has room for one bit.
                demand(i == 9 ? next : 0, 0, 1);
                return value;
            }
        }
        throw new IllegalArgumentException("a number has no end");
    }

    @Override
    public float readFloat() {
        return in.getFloat();
    }

    @Override
    public double readDouble() {
        return in.getDouble();
    }

    @Override
    public String readString() {
        try {
            // A decoder from StandardCharsets reports malformed input instead of replacing it.
            return StandardCharsets.UTF_8.newDecoder().decode(sized()).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a string is not UTF-8", e);
        }
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) {
        return new Utf8(readString());
    }

    @Override
    public void skipString() {
        readString();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) {
        return sized();
    }

    @Override
    public void skipBytes() {
        sized();
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) {
        in.get(bytes, start, length);
    }

    @Override
    public void skipFixed(int length) {
        take(length);
    }

    @Override
    public int readEnum() {
        return readIndex();
    }

    @Override
    public int readIndex() {
        return (int) demand(readInt(), 0, Integer.MAX_VALUE);
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

    /// How many items follow. A negative number says as much, and that the block's size in bytes comes first.
    private long block() {
        long count = readLong();
        if (count < 0) {
            demand(readLong(), 0, in.remaining());
        }
        return charged(Math.absExact(count));
    }

    /// Passes over the blocks that tell their size; how many items of the next must be skipped one by one.
    private long skipBlocks() {
        long count = readLong();
        while (count < 0) {
            sized();
            count = readLong();
        }
        return charged(count);
    }

    private long charged(long items) {
        itemsLeft -= demand(items, 0, itemsLeft);
        return items;
    }

    private ByteBuffer sized() {
        return take(demand(readLong(), 0, in.remaining()));
    }

    private ByteBuffer take(long length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer taken = in.slice(in.position(), (int) length);
        in.position(in.position() + (int) length);
        return taken;
    }

    private static long demand(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("a number must be " + least + " to " + most + ", was " + value);
        }
        return value;
    }
}
