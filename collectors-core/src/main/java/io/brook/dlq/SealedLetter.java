package io.brook.dlq;

import io.brook.record.Header;
import java.util.List;

/// A dead letter as the dead-letter topic takes it. The arrays are handed over, not copied.
public final class SealedLetter {
    private final byte[] key;
    private final byte[] value;
    private final List<Header> headers;

    SealedLetter(byte[] key, byte[] value, List<Header> headers) {
        this.key = key;
        this.value = value;
        this.headers = List.copyOf(headers);
    }

    /// The origin's `topic:partition:offset`, in UTF-8.
    public byte[] key() {
        return key;
    }

    /// The sealed envelope.
    public byte[] value() {
        return value;
    }

    /// Ids and enums only.
    public List<Header> headers() {
        return headers;
    }
}
