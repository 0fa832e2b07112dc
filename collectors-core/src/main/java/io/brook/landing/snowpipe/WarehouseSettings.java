package io.brook.landing.snowpipe;

import java.nio.file.Path;

/// How to reach the warehouse, and as whom.
///
/// @param url scheme, host and port; the host has two dots or more, as the streaming SDK demands
/// @param role the role to act in; empty for the user's default
/// @param privateKeyFile a PEM file with a PKCS#8 RSA key
/// @param embedded whether this is the local stand-in: databases are created and the SDK is kept to its row sets
public record WarehouseSettings(
        String url, String account, String user, String role, Path privateKeyFile, boolean embedded) {
    public WarehouseSettings {
        WarehouseUrl.parse(url);
        requireText("account", account);
        requireText("user", user);
    }

    private static void requireText(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("warehouse." + name + " must not be blank");
        }
    }
}
