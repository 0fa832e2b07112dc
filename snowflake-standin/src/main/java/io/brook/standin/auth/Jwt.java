package io.brook.standin.auth;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// A compact JSON Web Token taken apart, its signature not yet checked.
final class Jwt {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String signedPart;
    private final byte[] signature;
    private final JsonNode header;
    private final JsonNode claims;

    private Jwt(String signedPart, byte[] signature, JsonNode header, JsonNode claims) {
        this.signedPart = signedPart;
        this.signature = signature;
        this.header = header;
        this.claims = claims;
    }

    /// Empty when the text is no token at all.
    static Optional<Jwt> parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            return Optional.of(new Jwt(
                    parts[0] + "." + parts[1],
                    decoder.decode(parts[2]),
                    JSON.readTree(decoder.decode(parts[0])),
                    JSON.readTree(decoder.decode(parts[1]))));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    byte[] signedBytes() {
        return signedPart.getBytes(StandardCharsets.US_ASCII);
    }

    byte[] signature() {
        return signature.clone();
    }

    String algorithm() {
        return header.path("alg").asText("");
    }

    String text(String claim) {
        return claims.path(claim).asText("");
    }

    /// Seconds since the epoch, zero when the claim is missing.
    long seconds(String claim) {
        return claims.path(claim).asLong(0);
    }
}
