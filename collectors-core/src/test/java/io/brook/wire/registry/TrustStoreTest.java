package io.brook.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.brook.wire.Lookup;
import io.brook.wire.Lookup.Cause;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A registry behind TLS, with a certificate that only a trust store of ours vouches for.
class TrustStoreTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String PASSWORD = "for-this-test-only";
    private static final Path KEYTOOL = Path.of(System.getProperty("java.home"), "bin", "keytool");

    @TempDir
    private static Path directory;

    private HttpsServer server;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(KEYTOOL), "no keytool beside this Java to make a certificate with");
        makeCertificate(directory.resolve("server.p12"));
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serving(directory.resolve("server.p12"))));
        server.createContext("/", FakeRegistry.schema("\"string\"")::to);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aCertificateInTheTrustStoreIsTrusted() {
        var endpoint = endpoint().with(new TrustStore(directory.resolve("server.p12"), PASSWORD));

        assertThat(find(endpoint)).isInstanceOf(Lookup.Found.class);
    }

    @Test
    void anyOtherCertificateIsNot() {
        assertThat(find(endpoint())).isEqualTo(new Lookup.Unavailable(Cause.UNREACHABLE));
    }

    private RegistryEndpoint endpoint() {
        return RegistryEndpoint.at(
                        URI.create("https://127.0.0.1:" + server.getAddress().getPort()))
                .within(PATIENT, PATIENT);
    }

    private static Lookup find(RegistryEndpoint endpoint) {
        try (var registry = new HttpSchemaRegistry(endpoint)) {
            return registry.find(7);
        }
    }

    private static void makeCertificate(Path store) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        KEYTOOL.toString(),
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=registry",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static SSLContext serving(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
