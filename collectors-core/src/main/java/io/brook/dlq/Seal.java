package io.brook.dlq;

import io.brook.record.Arrival;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals original records so that only the holder of the wrapping key reads them: AES-256-GCM under a data key that
/// travels, wrapped, in every envelope.
///
/// Its data key lives in memory only and is renewed after a number of envelopes and a time. Not thread-safe: one per
/// processor.
public final class Seal {
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    static final String TRANSFORMATION = "AES/GCM/NoPadding";

    private static final int KEY_BYTES = 32;

    private final SealSettings settings;
    private final KeyWrap keyWrap;
    private final SecureRandom random;
    private final InstantSource clock;
    private @Nullable DataKey dataKey;

    public Seal(SealSettings settings, KeyWrap keyWrap, SecureRandom random, InstantSource clock) {
        this.settings = settings;
        this.keyWrap = keyWrap;
        this.random = random;
        this.clock = clock;
    }

    /// The contract that every envelope is bound to.
    public String contract() {
        return settings.contract();
    }

    /// The wrapping key's id, as every envelope names it.
    public String keyId() {
        return keyWrap.keyId();
    }

    /// The envelope of a record; of a reference to it when the whole would not fit.
    public byte[] seal(Arrival arrival) {
        var key = currentKey();
        byte[] preamble = new Preamble(settings.contract(), arrival.position(), keyWrap.keyId(), key.wrapped).toBytes();
        long whole = preamble.length + NONCE_BYTES + Envelope.size(arrival) + TAG_BYTES;
        byte[] frame = whole <= settings.mostBytes() ? Envelope.frame(arrival) : Envelope.frame(reference(arrival));
        return envelope(key, preamble, frame);
    }

    private byte[] envelope(DataKey key, byte[] preamble, byte[] frame) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var envelope = ByteBuffer.allocate(preamble.length + NONCE_BYTES + frame.length + TAG_BYTES);
        envelope.put(preamble).put(nonce);
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.ENCRYPT_MODE, key.secret, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(preamble);
            cipher.doFinal(ByteBuffer.wrap(frame), envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an envelope could not be sealed", e);
        }
        return envelope.array();
    }

    private DataKey currentKey() {
        var now = clock.instant();
        var key = dataKey;
        if (key == null || key.records >= settings.recordsPerKey() || !now.isBefore(key.until)) {
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            key = new DataKey(bytes, keyWrap.wrap(bytes), now.plus(settings.keyLife()));
            dataKey = key;
        }
        key.records++;
        return key;
    }

    private static Oversize reference(Arrival arrival) {
        byte[] key = arrival.key();
        byte[] value = arrival.value();
        return new Oversize(
                arrival.position(),
                arrival.timestamp(),
                key == null ? -1 : key.length,
                value == null ? -1 : value.length,
                arrival.headers().size(),
                sha256(value));
    }

    private static String sha256(byte @Nullable [] value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(value == null ? digest.digest() : digest.digest(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK must have SHA-256", e);
        }
    }

    private static final class DataKey {
        private final SecretKeySpec secret;
        private final byte[] wrapped;
        private final Instant until;
        private long records;

        private DataKey(byte[] secret, byte[] wrapped, Instant until) {
            this.secret = new SecretKeySpec(secret, "AES");
            this.wrapped = wrapped;
            this.until = until;
        }
    }
}
