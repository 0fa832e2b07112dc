package io.brook.wire.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where a schema registry is, and how it is spoken to.
///
/// @param url the root of its Confluent-compatible API, with or without a slash at the end
/// @param connectTimeout how long a connection may take
/// @param answerTimeout how long a whole answer may take, body included
public record RegistryEndpoint(
        URI url,
        Optional<Credentials> credentials,
        Optional<TrustStore> trustStore,
        Duration connectTimeout,
        Duration answerTimeout) {
    public RegistryEndpoint {
        if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException("registry must be an http or https URL, was '" + url + "'");
        }
        if (!connectTimeout.isPositive() || !answerTimeout.isPositive()) {
            throw new IllegalArgumentException(
                    "registry timeouts must be positive, was connect " + connectTimeout + ", answer " + answerTimeout);
        }
    }

    /// An endpoint that asks for neither credentials nor trust of its own, with timeouts below the inline budget.
    public static RegistryEndpoint at(URI url) {
        return new RegistryEndpoint(
                url, Optional.empty(), Optional.empty(), Duration.ofMillis(750), Duration.ofMillis(1_500));
    }

    public RegistryEndpoint with(Credentials login) {
        return new RegistryEndpoint(url, Optional.of(login), trustStore, connectTimeout, answerTimeout);
    }

    public RegistryEndpoint with(TrustStore store) {
        return new RegistryEndpoint(url, credentials, Optional.of(store), connectTimeout, answerTimeout);
    }

    public RegistryEndpoint within(Duration connect, Duration answer) {
        return new RegistryEndpoint(url, credentials, trustStore, connect, answer);
    }

    URI resolve(String path) {
        String root = url.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }
}
