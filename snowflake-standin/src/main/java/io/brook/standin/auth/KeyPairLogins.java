package io.brook.standin.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Checks key-pair logins: an RS256 token whose issuer is `ACCOUNT.USER.SHA256:<fingerprint of a trusted key>`.
public final class KeyPairLogins {

    private static final long CLOCK_SKEW_SECONDS = 30;

    private record TrustedKey(PublicKey key, String fingerprint) {}

    private final List<TrustedKey> trusted;
    private final boolean anyone;
    private final InstantSource clock;

    private KeyPairLogins(List<TrustedKey> trusted, boolean anyone, InstantSource clock) {
        this.trusted = List.copyOf(trusted);
        this.anyone = anyone;
        this.clock = clock;
    }

    /// Logins without any check, for experiments only.
    public static KeyPairLogins ofAnyone() {
        return new KeyPairLogins(List.of(), true, InstantSource.system());
    }

    /// Trusts the public keys in PEM files.
    public static KeyPairLogins trusting(List<Path> pemFiles, InstantSource clock) {
        var keys = new ArrayList<TrustedKey>();
        for (var file : pemFiles) {
            keys.add(read(file));
        }
        return new KeyPairLogins(keys, false, clock);
    }

    private static TrustedKey read(Path file) {
        try {
            var body =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var encoded = Base64.getDecoder().decode(body);
            var key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
            return new TrustedKey(key, fingerprint(key));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "a public key must be an RSA key in a readable PEM file (BEGIN PUBLIC KEY), was " + file, e);
        }
    }

    static String fingerprint(PublicKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return "SHA256:" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Judges a login token.
    public Login judge(String token) {
        if (anyone) {
            return Jwt.parse(token)
                    .map(jwt -> granted(jwt.text("sub")))
                    .orElseGet(() -> new Login.Granted("LOCAL", "ANYONE"));
        }
        var jwt = Jwt.parse(token);
        return jwt.isPresent() ? judge(jwt.get()) : new Login.Refused("not a JSON Web Token");
    }

    private Login judge(Jwt jwt) {
        if (!"RS256".equals(jwt.algorithm())) {
            return new Login.Refused("the algorithm must be RS256");
        }
        var subject = jwt.text("sub");
        if (subject.indexOf('.') <= 0) {
            return new Login.Refused("sub must read ACCOUNT.USER");
        }
        var key = trusted.stream()
                .filter(candidate -> jwt.text("iss").equals(subject + "." + candidate.fingerprint()))
                .findFirst();
        if (key.isEmpty()) {
            return new Login.Refused("iss must read ACCOUNT.USER.SHA256:<fingerprint of a trusted key>");
        }
        if (!signed(jwt, key.get().key())) {
            return new Login.Refused("the signature does not fit the key");
        }
        var expiry = jwt.seconds("exp");
        if (expiry + CLOCK_SKEW_SECONDS < clock.instant().getEpochSecond()) {
            return new Login.Refused(expiry == 0 ? "exp is missing" : "the token has expired");
        }
        return granted(subject);
    }

    private static boolean signed(Jwt jwt, PublicKey key) {
        try {
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(jwt.signedBytes());
            return verifier.verify(jwt.signature());
        } catch (GeneralSecurityException e) {
            return false; // a signature of the wrong shape is a wrong signature
        }
    }

    private static Login granted(String subject) {
        var dot = subject.lastIndexOf('.');
        return dot <= 0
                ? new Login.Granted("LOCAL", subject.toUpperCase(Locale.ROOT))
                : new Login.Granted(subject.substring(0, dot), subject.substring(dot + 1));
    }
}
