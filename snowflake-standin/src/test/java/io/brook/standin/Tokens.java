package io.brook.standin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;

/// Login tokens as the clients make them.
final class Tokens {

    private Tokens() {}

    static String token(KeyPair keys, int secondsToLive) throws GeneralSecurityException {
        var key = (RSAPrivateCrtKey) keys.privateKey();
        var publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        var print = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
        var claims = "{\"sub\":\"LOCAL.BROOK\",\"iss\":\"LOCAL.BROOK.SHA256:"
                + Base64.getEncoder().encodeToString(print) + "\",\"exp\":"
                + Instant.now().plusSeconds(secondsToLive).getEpochSecond() + "}";
        var body = encoded("{\"alg\":\"RS256\"}") + "." + encoded(claims);
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(key);
        signer.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
    }

    static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
