package io.brook.dlq;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens envelopes for who holds the wrapping key. Thread-safe.
public final class EnvelopeOpener {
    private static final int AES_256_BYTES = 32;

    private final KeyWrap keyWrap;

    public EnvelopeOpener(KeyWrap keyWrap) {
        this.keyWrap = keyWrap;
    }

    /// Opens an envelope. Whether it belongs to the dead letter it was found in is seen by comparing the position that
    /// comes out with the dead letter's key.
    public Opened open(byte[] envelope) {
        if (envelope.length == 0) {
            return failed(Opened.Failure.NOT_AN_ENVELOPE);
        }
        if (envelope[0] != Preamble.VERSION) {
            return failed(Opened.Failure.UNKNOWN_VERSION);
        }
        var rest = ByteBuffer.wrap(envelope);
        var preamble = Preamble.read(rest);
        if (preamble.isEmpty() || rest.remaining() < Seal.NONCE_BYTES + Seal.TAG_BYTES) {
            return failed(Opened.Failure.NOT_AN_ENVELOPE);
        }
        return open(preamble.get(), envelope, rest.position());
    }

    private Opened open(Preamble preamble, byte[] envelope, int sealedFrom) {
        var dataKey = keyWrap.unwrap(preamble.keyId(), preamble.wrappedKey());
        if (dataKey.isEmpty() || dataKey.get().length != AES_256_BYTES) {
            return failed(Opened.Failure.WRONG_KEY);
        }
        return decrypt(new SecretKeySpec(dataKey.get(), "AES"), envelope, sealedFrom)
                .flatMap(frame -> Envelope.read(preamble.contract(), preamble.origin(), frame))
                .orElse(failed(Opened.Failure.TAMPERED));
    }

    private static Optional<byte[]> decrypt(SecretKeySpec key, byte[] envelope, int sealedFrom) {
        try {
            var cipher = Cipher.getInstance(Seal.TRANSFORMATION);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    new GCMParameterSpec(Seal.TAG_BYTES * Byte.SIZE, envelope, sealedFrom, Seal.NONCE_BYTES));
            cipher.updateAAD(Arrays.copyOf(envelope, sealedFrom));
            int from = sealedFrom + Seal.NONCE_BYTES;
            return Optional.of(cipher.doFinal(envelope, from, envelope.length - from));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an envelope could not be opened", e);
        }
    }

    private static Opened failed(Opened.Failure failure) {
        return new Opened.Failed(failure);
    }
}
