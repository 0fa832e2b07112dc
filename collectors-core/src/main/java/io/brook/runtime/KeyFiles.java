package io.brook.runtime;

import io.brook.dlq.LocalKeyWrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/// Reads the secrets from a directory: `dedupe.key` and `dlq.key`, 32 bytes each, in Base64.
final class KeyFiles {
    private static final int KEY_BYTES = 32;

    private KeyFiles() {}

    /// @throws StartRefused when one of them is not there as it must be
    static Keys read(Path directory) {
        byte[] dedupe = key(directory.resolve("dedupe.key"));
        byte[] deadLetters = key(directory.resolve("dlq.key"));
        try {
            return new Keys(new SecretKeySpec(dedupe, "HmacSHA256"), LocalKeyWrap.of(deadLetters));
        } finally {
            Arrays.fill(dedupe, (byte) 0);
            Arrays.fill(deadLetters, (byte) 0);
        }
    }

    private static byte[] key(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
            throw refused(file, "was of " + key.length + " bytes");
        } catch (IllegalArgumentException _) {
            throw refused(file, "was not Base64");
        } catch (IOException _) {
            throw refused(file, "could not be read");
        }
    }

    private static StartRefused refused(Path file, String found) {
        return new StartRefused(List.of(
                "collector.keys-dir must hold " + file.getFileName() + ", 32 bytes in Base64: " + file + " " + found));
    }
}
