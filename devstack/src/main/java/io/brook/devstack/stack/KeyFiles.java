package io.brook.devstack.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The keys of a local stack, made on its first start and readable by their owner alone.
///
/// @param directory holds `dedupe.key`, `dlq.key`, `snowflake.p8` and `snowflake.pub`
public record KeyFiles(Path directory) {
    private static final int SECRET_BYTES = 32;
    private static final int RSA_BITS = 2048;
    private static final int PEM_LINE = 64;

    public Path deadLetterKey() {
        return directory.resolve("dlq.key");
    }

    public Path warehousePrivateKey() {
        return directory.resolve("snowflake.p8");
    }

    public Path warehousePublicKey() {
        return directory.resolve("snowflake.pub");
    }

    /// Makes what is missing and leaves alone what is there.
    public void ensure() throws IOException {
        Files.createDirectories(directory);
        restrict(directory, "rwx------");
        var random = new SecureRandom();
        secret(directory.resolve("dedupe.key"), random);
        secret(deadLetterKey(), random);
        if (!Files.exists(warehousePrivateKey()) || !Files.exists(warehousePublicKey())) {
            KeyPair pair = keyPair(random);
            write(warehousePrivateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(warehousePublicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        }
    }

    private static void secret(Path file, SecureRandom random) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            write(file, Base64.getEncoder().encodeToString(bytes) + "\n");
        }
    }

    private static KeyPair keyPair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS, random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private static String pem(String kind, byte[] der) {
        String body = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, "");
        restrict(file, "rw-------");
        Files.writeString(file, text);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
