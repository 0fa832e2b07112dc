package io.brook.wire.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A user of the registry, for basic authentication.
public record Credentials(String username, String password) {
    public Credentials {
        if (username.isEmpty() || username.indexOf(':') >= 0) {
            throw new IllegalArgumentException("registry username must not be empty nor hold a colon");
        }
    }

    String authorization() {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /// Nothing of either.
    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
