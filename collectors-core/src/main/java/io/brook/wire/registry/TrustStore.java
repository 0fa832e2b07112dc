package io.brook.wire.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificates by which a registry's own is judged.
///
/// @param file a PKCS12 or JKS store
public record TrustStore(Path file, String password) {
    SSLContext context() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(KeyStore.getInstance(file.toFile(), password.toCharArray()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "registry trust store must be a PKCS12 or JKS file that its password opens, was " + file, e);
        }
    }

    /// Without the password.
    @Override
    public String toString() {
        return "TrustStore[" + file + "]";
    }
}
