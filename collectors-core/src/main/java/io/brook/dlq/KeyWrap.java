package io.brook.dlq;

import java.util.Optional;

/// The key that data keys travel under: a key service's, or a local file's. Implementations are thread-safe.
public interface KeyWrap {
    /// Names the wrapping key; up to 255 bytes of UTF-8, never secret.
    String keyId();

    /// The data key, wrapped.
    byte[] wrap(byte[] dataKey);

    /// The data key again; empty when this is not the key that wrapped it, or the bytes were changed.
    ///
    /// @param keyId the wrapping key that the envelope names
    Optional<byte[]> unwrap(String keyId, byte[] wrapped);
}
