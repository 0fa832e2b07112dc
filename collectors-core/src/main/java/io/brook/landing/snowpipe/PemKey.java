package io.brook.landing.snowpipe;

import io.brook.landing.LandingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// The user's private key, read anew for every login, so that a rotated file takes effect by itself.
final class PemKey {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(?<body>[A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private final PrivateKey key;

    private PemKey(PrivateKey key) {
        this.key = key;
    }

    static PemKey read(Path file) throws LandingFailure {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException _) {
            throw refused(file);
        }
    }

    private static PemKey parse(Path file, String text) throws LandingFailure {
        var block = BLOCK.matcher(text);
        if (!block.find()) {
            throw refused(file);
        }
        try {
            var der = Base64.getMimeDecoder().decode(block.group("body"));
            return new PemKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IllegalArgumentException | InvalidKeySpecException _) {
            throw refused(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    /// Says what was expected; never what came.
    private static LandingFailure refused(Path file) {
        return new LandingFailure(
                LandingFailure.Kind.REFUSED, file.getFileName() + " must be a readable PEM file with a PKCS#8 RSA key");
    }

    PrivateKey key() {
        return key;
    }

    /// The PEM body on one line, as the streaming SDK takes it.
    String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// Never the key.
    @Override
    public String toString() {
        return "PemKey[RSA]";
    }
}
