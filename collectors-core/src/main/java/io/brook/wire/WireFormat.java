package io.brook.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The Confluent wire format: a zero byte, the schema's id in four bytes, the Avro binary.
public final class WireFormat {
    /// The first byte of every value.
    public static final byte MAGIC = 0;

    /// Bytes before the Avro binary.
    public static final int HEADER_BYTES = 5;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private WireFormat() {}

    /// Whether the value starts like one: long enough, and with the magic byte.
    public static boolean matches(byte[] value) {
        return value.length >= HEADER_BYTES && value[0] == MAGIC;
    }

    /// The schema id of a value that [#matches]; negative when it cannot be a registry's.
    public static int schemaId(byte[] value) {
        return (int) INT.get(value, 1);
    }

    /// The value that carries this Avro binary.
    public static byte[] frame(int schemaId, byte[] avro) {
        byte[] value = new byte[HEADER_BYTES + avro.length];
        value[0] = MAGIC;
        INT.set(value, 1, schemaId);
        System.arraycopy(avro, 0, value, HEADER_BYTES, avro.length);
        return value;
    }
}
