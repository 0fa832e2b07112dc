package io.brook.dlq;

import io.brook.record.Position;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What stands before the sealed frame in the clear, and is authenticated with it: version, contract, origin, and the
/// wrapped data key. Ids only.
final class Preamble {
    /// The layout that this build writes.
    static final byte VERSION = 1;

    private final String contract;
    private final Position origin;
    private final String keyId;
    private final byte[] wrappedKey;

    Preamble(String contract, Position origin, String keyId, byte[] wrappedKey) {
        this.contract = contract;
        this.origin = origin;
        this.keyId = keyId;
        this.wrappedKey = wrappedKey;
    }

    String contract() {
        return contract;
    }

    Position origin() {
        return origin;
    }

    String keyId() {
        return keyId;
    }

    byte[] wrappedKey() {
        return wrappedKey.clone();
    }

    byte[] toBytes() {
        byte[] contractText = contract.getBytes(StandardCharsets.UTF_8);
        byte[] topic = origin.topic().getBytes(StandardCharsets.UTF_8);
        byte[] keyName = keyId.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(1
                + Short.BYTES * 4
                + contractText.length
                + topic.length
                + keyName.length
                + wrappedKey.length
                + Integer.BYTES
                + Long.BYTES);
        bytes.put(VERSION);
        put(bytes, contractText);
        put(bytes, topic);
        bytes.putInt(origin.partition()).putLong(origin.offset());
        put(bytes, keyName);
        put(bytes, wrappedKey);
        return bytes.array();
    }

    /// Reads the preamble and leaves the buffer behind it; empty when there is none of [#VERSION].
    static Optional<Preamble> read(ByteBuffer envelope) {
        try {
            if (envelope.get() != VERSION) {
                return Optional.empty();
            }
            String contract = text(envelope);
            String topic = text(envelope);
            var origin = new Position(topic, envelope.getInt(), envelope.getLong());
            return Optional.of(new Preamble(contract, origin, text(envelope), array(envelope)));
        } catch (BufferUnderflowException | CharacterCodingException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void put(ByteBuffer bytes, byte[] array) {
        if (array.length > Short.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a name or key in an envelope must take at most 32767 bytes, took " + array.length);
        }
        bytes.putShort((short) array.length).put(array);
    }

    private static byte[] array(ByteBuffer bytes) {
        int length = bytes.getShort();
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] array = new byte[length];
        bytes.get(array);
        return array;
    }

    private static String text(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(array(bytes)))
                .toString();
    }

    /// Ids only, and no key material.
    @Override
    public String toString() {
        return "Preamble[" + contract + ", " + origin + ", key " + keyId + "]";
    }
}
