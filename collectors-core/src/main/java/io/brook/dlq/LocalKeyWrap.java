package io.brook.dlq;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// A wrapping key held in the process: AES-256 key wrap (RFC 3394). Thread-safe.
public final class LocalKeyWrap implements KeyWrap {
    private static final int KEY_BYTES = 32;
    private static final String TRANSFORMATION = "AESWrap";

    private final String keyId;
    private final SecretKeySpec key;

    /// @param key 32 bytes; copied
    public LocalKeyWrap(String keyId, byte[] key) {
        int idBytes = keyId.getBytes(StandardCharsets.UTF_8).length;
        if (idBytes < 1 || idBytes > 255) {
            throw new IllegalArgumentException("key id must take 1 to 255 bytes, was of " + idBytes);
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("wrapping key must have 32 bytes, had " + key.length);
        }
        this.keyId = keyId;
        this.key = new SecretKeySpec(key, "AES");
    }

    /// A key that is named after its own fingerprint.
    ///
    /// @param key 32 bytes; copied
    public static LocalKeyWrap of(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return new LocalKeyWrap("local-" + HexFormat.of().formatHex(digest, 0, 6), key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK must have SHA-256", e);
        }
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] wrap(byte[] dataKey) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.WRAP_MODE, key);
            return cipher.wrap(new SecretKeySpec(dataKey, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key could not be wrapped under " + keyId, e);
        }
    }

    @Override
    public Optional<byte[]> unwrap(String wrappingKeyId, byte[] wrapped) {
        if (!wrappingKeyId.equals(keyId)) {
            return Optional.empty();
        }
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.UNWRAP_MODE, key);
            return Optional.of(cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded());
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
