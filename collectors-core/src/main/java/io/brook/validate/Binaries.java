package io.brook.validate;

import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericFixed;

/// Values of `binary` columns.
final class Binaries {
    /// The bytes that a warehouse binary holds.
    static final int MOST_BYTES = 8 << 20;

    private Binaries() {}

    static Object binary(Object raw) {
        return switch (raw) {
            case ByteBuffer buffer when buffer.remaining() <= MOST_BYTES -> buffer.asReadOnlyBuffer();
            case GenericFixed fixed when fixed.bytes().length <= MOST_BYTES -> ByteBuffer.wrap(fixed.bytes());
            default -> Extractor.UNFIT;
        };
    }
}
