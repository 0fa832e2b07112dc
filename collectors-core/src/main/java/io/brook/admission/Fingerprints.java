package io.brook.admission;

import io.brook.contract.CollectorSpec;
import io.brook.record.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/// Keyed hashes of rows: which event it is, and what it says. Without the secret neither can be reversed from a
/// dictionary nor made to collide. Reuses its hash state, so it belongs to one thread.
public final class Fingerprints {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keys;
    private final SipHash contents;
    private final int[] dedupeColumns;
    private final CanonicalBytes canonical = new CanonicalBytes();
    private final byte[] digest;
    private final ByteBuffer digestWords;

    public Fingerprints(SecretKey secret, CollectorSpec spec) {
        keys = mac(secret);
        byte[] derived = mac(secret).doFinal("content".getBytes(StandardCharsets.US_ASCII));
        contents = new SipHash(Arrays.copyOf(derived, SipHash.KEY_BYTES));
        dedupeColumns = spec.dedupeKeys().stream()
                .mapToInt(name -> spec.columns().indexOf(spec.column(name)))
                .toArray();
        digest = new byte[keys.getMacLength()];
        digestWords = ByteBuffer.wrap(digest);
    }

    private static Mac mac(SecretKey secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }

    /// The dedupe key of a row, over its dedupe columns in the contract's order.
    public DedupeKey keyOf(Row row) {
        canonical.clear();
        for (int column : dedupeColumns) {
            canonical.add(row.value(column));
        }
        keys.update(canonical.array(), 0, canonical.length());
        try {
            keys.doFinal(digest, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("the digest has the length that the hash asked for", e);
        }
        return new DedupeKey(digestWords.getLong(0), digestWords.getLong(Long.BYTES));
    }

    /// The hash of a row's content.
    ///
    /// @param content the row's canonical text
    public long contentOf(byte[] content) {
        return contents.of(content);
    }
}
