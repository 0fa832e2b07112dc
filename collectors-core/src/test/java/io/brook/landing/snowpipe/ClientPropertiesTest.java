package io.brook.landing.snowpipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.landing.LandingFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientPropertiesTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void theEmbeddedProfileKeepsTheSdkToRowSetsAndARealAccountIsLeftAlone() throws Exception {
        var embedded = streaming(settings("http://127.0.0.1:8085", true));
        var real = streaming(settings("https://org-account.snowflakecomputing.com", false));

        assertThat(embedded)
                .containsEntry("max_buffered_kb_for_rowset_mode", "1048576")
                .containsEntry("max_rowset_payload_size_mb", "16")
                .containsEntry("target_rowset_payload_size_mb", "4");
        assertThat(real).containsOnlyKeys("url", "account", "user", "role", "private_key");
        assertThat(real).containsEntry("url", "https://org-account.snowflakecomputing.com:443");
    }

    @Test
    void theDriverIsKeptFromProbingCloudsAndFromArrow() throws Exception {
        var settings = settings("http://127.0.0.1:8085", true);

        var properties = ClientProperties.jdbc(settings, PemKey.read(settings.privateKeyFile()));

        assertThat(properties)
                .containsEntry("disablePlatformDetection", "true")
                .containsEntry("CLIENT_TELEMETRY_ENABLED", "false")
                .containsEntry("JDBC_QUERY_RESULT_FORMAT", "JSON")
                .containsEntry("ssl", "off");
        assertThat(ClientProperties.jdbcUrl(settings)).isEqualTo("jdbc:snowflake://127.0.0.1:8085/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8085",
                "127.0.0.1:8085",
                "http://standin:8085",
                "ftp://a.b.c",
                "http://a.b.c/x",
                ""
            })
    void anAddressThatTheSdkWouldRefuseOrMisreadIsRefusedWithWhatWasExpected(String url) {
        assertThatThrownBy(() -> WarehouseUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two dots");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8085, 127.0.0.1, 8085",
        "https://org-account.snowflakecomputing.com, org-account.snowflakecomputing.com, 443",
        "http://a.b.c/, a.b.c, 80"
    })
    void anAddressIsReadIntoHostAndPort(String url, String host, int port) {
        var parsed = WarehouseUrl.parse(url);

        assertThat(parsed.host()).isEqualTo(host);
        assertThat(parsed.port()).isEqualTo(port);
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutShowingIt() throws Exception {
        var file = directory.resolve("bad.p8");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> PemKey.read(file))
                .isInstanceOfSatisfying(
                        LandingFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(LandingFailure.Kind.REFUSED))
                .hasMessageContaining("bad.p8")
                .hasMessageNotContaining("c2VjcmV0");
    }

    private static Properties streaming(WarehouseSettings settings) throws LandingFailure {
        return ClientProperties.streaming(settings, PemKey.read(settings.privateKeyFile()));
    }

    private WarehouseSettings settings(String url, boolean embedded) throws IOException, NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var body = Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        var file = directory.resolve("key.p8");
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        return new WarehouseSettings(url, "BROOK", "COLLECTOR", "LOADER", file, embedded);
    }
}
