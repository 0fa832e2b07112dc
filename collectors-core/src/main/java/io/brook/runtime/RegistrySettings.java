package io.brook.runtime;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How to reach the schema registry: `registry.*`.
///
/// @param url the root of its Confluent-compatible API
/// @param cacheDir where schemas are kept over restarts; under the state directory when absent
@ConfigurationProperties("registry")
record RegistrySettings(
        @Bindable(defaultValue = "http://127.0.0.1:8081") URI url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path trustStore,
        @Nullable String trustStorePassword,
        @Nullable Path cacheDir) {
    RegistrySettings {
        if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "registry.url must read like 'https://registry:8081', was '" + url + "'");
        }
        if (url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "registry.url must not hold credentials: set registry.username and registry.password");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("registry.username and registry.password must be set together, only "
                    + (username == null ? "the password" : "the username") + " was");
        }
        if (trustStore == null && trustStorePassword != null) {
            throw new IllegalArgumentException(
                    "registry.trust-store-password must come with registry.trust-store, which was absent");
        }
    }

    /// Without the credentials.
    @Override
    public String toString() {
        return "RegistrySettings[" + url + (username == null ? "" : ", with credentials")
                + (trustStore == null ? "" : ", trust store " + trustStore) + "]";
    }
}
