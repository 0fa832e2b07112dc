package io.brook.standin.streaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Turns what clients send back into NDJSON: compressed bodies, and encrypted pieces of staged files.
final class Fragments {

    private static final int PLAIN_MAX = 256 * 1024 * 1024;

    private final Stage stage;
    private final byte[] pipeKey;

    Fragments(Stage stage, byte[] pipeKey) {
        this.stage = stage;
        this.pipeKey = pipeKey.clone();
    }

    /// The rows of all fragments, in order.
    byte[] rows(JsonNode fragments) {
        var rows = new ByteArrayOutputStream();
        try {
            for (var fragment : fragments) {
                rows.writeBytes(rowsOf(fragment));
                rows.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.toByteArray();
    }

    private byte[] rowsOf(JsonNode fragment) throws IOException {
        var sealed = stage.read(
                pathOf(fragment),
                fragment.path("fragment_start_byte_offset").asLong(),
                fragment.path("fragment_length_bytes").asInt());
        return decompressed(decrypted(sealed, fragment.path("iv_base64").asText()));
    }

    /// The staged file's path, as the upload named it.
    static List<String> pathOf(JsonNode fragment) {
        return Arrays.stream(fragment.path("file_path").asText().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    private byte[] decrypted(byte[] sealed, String iv) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(pipeKey, "AES"),
                    new IvParameterSpec(Base64.getDecoder().decode(iv)));
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("iv_base64 must hold 16 bytes", e);
        }
    }

    /// Undoes zstd, within a limit that no client reaches.
    static byte[] decompressed(byte[] compressed) {
        try (var plain = new ZstdInputStream(new ByteArrayInputStream(compressed))) {
            var bytes = plain.readNBytes(PLAIN_MAX);
            if (bytes.length == PLAIN_MAX) {
                throw new IllegalArgumentException("a batch must be under 256 MiB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the batch is not zstd", e);
        }
    }
}
