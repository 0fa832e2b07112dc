package io.brook.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void start() throws Exception {
        fixture = new Fixture(directory);
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
    }

    private Clients impostor() {
        return new Clients(fixture.clients().port(), KeyPair.in(directory));
    }

    @Test
    void theDriverIsRefusedWithAnotherKey() {
        assertThatThrownBy(() -> impostor().run("SELECT 1"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(390144));
    }

    @Test
    void theDriverIsRefusedWithAPassword() {
        var properties = new Properties();
        properties.put("account", "LOCAL");
        properties.put("user", "BROOK");
        properties.put("password", "guess");
        properties.put("ssl", "off");
        properties.put("disablePlatformDetection", "true");

        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:snowflake:" + fixture.url("/").substring(5), properties))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(390100));
    }

    @Test
    void aSessionOutlivesARestartWithItsSchema() throws Exception {
        try (var connection = fixture.clients().jdbc();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA DB.OTHER");
            statement.execute("CREATE TABLE HERE (X NUMBER)");

            fixture.restart();

            assertThat(statement.executeUpdate("INSERT INTO HERE VALUES (1)")).isEqualTo(1);
        }
        assertThat(fixture.clients().one("SELECT X FROM DB.OTHER.HERE")).isEqualTo("1");
    }

    @Test
    void aStreamingTokenWithoutATrustedKeyIsUnauthorized() throws Exception {
        assertThat(hostname(Tokens.token(KeyPair.in(directory), 60))).isEqualTo(401);
    }

    @Test
    void aTrustedStreamingTokenIsTakenUntilItExpires() throws Exception {
        assertThat(hostname(Tokens.token(fixture.keys(), 60))).isEqualTo(200);
        assertThat(hostname(Tokens.token(fixture.keys(), -120))).isEqualTo(401);
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsUnauthorized() throws Exception {
        var parts = Tokens.token(fixture.keys(), 60).split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = Tokens.encoded(claims.replace("BROOK", "ADMIN"));

        assertThat(hostname(parts[0] + "." + changed + "." + parts[2])).isEqualTo(401);
    }

    private int hostname(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(fixture.url("/v2/streaming/hostname")))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
