package io.brook.standin.auth;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Access tokens that the stand-in hands out itself. They outlive a restart, as the secret is kept in the warehouse.
public final class IssuedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final byte[] secret;
    private final InstantSource clock;

    public IssuedTokens(byte[] secret, InstantSource clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /// A fresh access token for a user.
    public String issue(Login.Granted login) {
        var head = encoded(Map.of("alg", "HS256", "typ", "JWT"));
        var claims = encoded(Map.of(
                "sub",
                login.account() + "." + login.user(),
                "iat",
                clock.instant().getEpochSecond(),
                "exp",
                clock.instant().plus(LIFETIME).getEpochSecond()));
        var body = head + "." + claims;
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(body));
    }

    /// True for an unexpired token issued here.
    public boolean accepts(String token) {
        return Jwt.parse(token)
                .filter(jwt -> "HS256".equals(jwt.algorithm()))
                .filter(jwt -> MessageDigest.isEqual(
                        jwt.signature(), sign(new String(jwt.signedBytes(), StandardCharsets.US_ASCII))))
                .filter(jwt -> jwt.seconds("exp") >= clock.instant().getEpochSecond())
                .isPresent();
    }

    private byte[] sign(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String encoded(Map<String, ?> claims) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(claims));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
