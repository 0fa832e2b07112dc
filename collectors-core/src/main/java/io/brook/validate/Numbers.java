package io.brook.validate;

import io.brook.contract.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericFixed;

/// Values of `int`, `long`, `double` and `decimal` columns.
final class Numbers {
    /// Four times what 38 digits need; more would only cost time to refuse.
    private static final int MOST_DECIMAL_BYTES = 64;

    private Numbers() {}

    static Object int32(Object raw) {
        return raw instanceof Integer ? raw : Extractor.UNFIT;
    }

    static Object int64(Object raw) {
        return switch (raw) {
            case Long value -> value;
            case Integer value -> value.longValue();
            default -> Extractor.UNFIT;
        };
    }

    static Object float64(Object raw) {
        return raw instanceof Number number && Double.isFinite(number.doubleValue())
                ? number.doubleValue()
                : Extractor.UNFIT;
    }

    /// From two's complement in bytes or fixed, at the scale that the Avro schema gives.
    static Extractor decimal(int scale, ColumnType.Decimal column) {
        return raw -> switch (raw) {
            case ByteBuffer buffer -> decimal(buffer.duplicate(), scale, column);
            case GenericFixed fixed -> decimal(ByteBuffer.wrap(fixed.bytes()), scale, column);
            default -> Extractor.UNFIT;
        };
    }

    private static Object decimal(ByteBuffer unscaled, int scale, ColumnType.Decimal column) {
        int length = unscaled.remaining();
        if (length == 0 || length > MOST_DECIMAL_BYTES) {
            return Extractor.UNFIT;
        }
        BigDecimal value = length <= Long.BYTES
                ? BigDecimal.valueOf(signed(unscaled, length), scale)
                : new BigDecimal(big(unscaled, length), scale);
        BigDecimal atScale = scale == column.scale() ? value : value.setScale(column.scale());
        return atScale.precision() <= column.precision() ? atScale : Extractor.UNFIT;
    }

    private static long signed(ByteBuffer bytes, int length) {
        long value = bytes.get();
        for (int i = 1; i < length; i++) {
            value = (value << Byte.SIZE) | (bytes.get() & 0xff);
        }
        return value;
    }

    private static BigInteger big(ByteBuffer bytes, int length) {
        byte[] copy = new byte[length];
        bytes.get(copy);
        return new BigInteger(copy);
    }
}
