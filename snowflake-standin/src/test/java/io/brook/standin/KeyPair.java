package io.brook.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.Base64;

/// A fresh RSA key pair, its public half also as a PEM file.
record KeyPair(PrivateKey privateKey, Path publicKeyFile) {

    static KeyPair in(Path directory) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var body = Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded());
            var file = Files.createTempFile(directory, "login", ".pub");
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
            return new KeyPair(pair.getPrivate(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String privateKeyBody() {
        return Base64.getEncoder().encodeToString(privateKey.getEncoded());
    }
}
