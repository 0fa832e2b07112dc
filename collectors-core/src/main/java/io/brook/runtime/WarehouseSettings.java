package io.brook.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// How to reach the warehouse: `warehouse.*`. Read only where rows are landed.
///
/// @param privateKeyFile the user's PKCS#8 key in PEM
/// @param embedded whether the other side is the stand-in, which takes rows in the request's body only
@ConfigurationProperties("warehouse")
record WarehouseSettings(
        @Bindable(defaultValue = "") String url,
        @Bindable(defaultValue = "") String account,
        @Bindable(defaultValue = "") String user,
        @Bindable(defaultValue = "") String role,
        @Bindable(defaultValue = "") String privateKeyFile,
        @Bindable(defaultValue = "false") boolean embedded) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/@\\s]+(/\\S*)?");

    WarehouseSettings {
        if (!ADDRESS.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "warehouse.url must read like 'https://account.snowflakecomputing.com', was '" + url + "'");
        }
        if (url.startsWith("http:") && !embedded) {
            throw new IllegalArgumentException(
                    "warehouse.url must be https unless warehouse.embedded is true, was '" + url + "'");
        }
        if (account.isBlank()) {
            throw new IllegalArgumentException("warehouse.account must name the account, was absent or blank");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("warehouse.user must name the service user, was absent or blank");
        }
        if (role.isBlank()) {
            throw new IllegalArgumentException("warehouse.role must name the role to act in, was absent or blank");
        }
        if (privateKeyFile.isBlank()) {
            throw new IllegalArgumentException(
                    "warehouse.private-key-file must name the user's PKCS#8 key in PEM, was absent or blank");
        }
    }

    /// The same, as the landing takes it.
    io.brook.landing.snowpipe.WarehouseSettings reached() {
        return new io.brook.landing.snowpipe.WarehouseSettings(
                url, account, user, role, Path.of(privateKeyFile), embedded);
    }
}
