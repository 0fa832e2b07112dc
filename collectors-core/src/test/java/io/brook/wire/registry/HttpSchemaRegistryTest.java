package io.brook.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.wire.Lookup;
import io.brook.wire.Lookup.Cause;
import io.brook.wire.Lookup.Flaw;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSchemaRegistryTest {
    private static final String ORDER =
            "{\"type\":\"record\",\"name\":\"Order\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"}]}";

    private FakeRegistry server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeRegistry();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSchemaIsFoundByItsId() {
        server.answering("/schemas/ids/7", FakeRegistry.schema(ORDER));

        assertThat(find(7)).isEqualTo(new Lookup.Found(new Schema.Parser().parse(ORDER)));
    }

    @Test
    void theRegistrysOwnNotFoundMeansUnknown() {
        assertThat(find(8)).isEqualTo(new Lookup.Unknown());
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "404 | <html>not here</html> | UNEXPECTED_ANSWER",
                "404 | {\"message\":\"no\"} | UNEXPECTED_ANSWER",
                "404 | {\"error_code\":404,\"message\":\"no route\"} | UNEXPECTED_ANSWER",
                "200 | <html>please log in</html> | UNEXPECTED_ANSWER",
                "200 | {\"schema\": | UNEXPECTED_ANSWER",
                "200 | {} | UNEXPECTED_ANSWER",
                "200 | {\"schema\":{\"type\":\"string\"}} | UNEXPECTED_ANSWER",
                "200 | \"text\" | UNEXPECTED_ANSWER",
                "302 | moved | UNEXPECTED_ANSWER",
                "401 | no | ACCESS_DENIED",
                "403 | no | ACCESS_DENIED",
                "429 | slowly | THROTTLED",
                "500 | {\"error_code\":50001} | SERVER_ERROR",
                "503 | <html>down</html> | SERVER_ERROR",
                "504 | late | TIMEOUT",
            })
    void whateverIsNoRegistrysAnswerMeansUnavailable(int status, String body, Cause cause) {
        server.answering("/schemas/ids/7", FakeRegistry.reply(status, body));

        assertThat(find(7)).isEqualTo(new Lookup.Unavailable(cause));
    }

    @Test
    void anEmptyAnswerMeansUnavailable() {
        server.answering("/schemas/ids/7", FakeRegistry.reply(200, ""));

        assertThat(find(7)).isEqualTo(new Lookup.Unavailable(Cause.UNEXPECTED_ANSWER));
    }

    @Test
    void anAnswerTooLargeToBeASchemaIsCutOff() {
        server.answering("/schemas/ids/7", FakeRegistry.reply(200, " ".repeat((8 << 20) + 1)));

        assertThat(find(7)).isEqualTo(new Lookup.Unavailable(Cause.UNREACHABLE));
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpInTime() {
        var never = new CountDownLatch(1);
        server.answering("/schemas/ids/7", _ -> hold(never));

        var lookup = findWithin(Duration.ofMillis(100));

        assertThat(lookup).isEqualTo(new Lookup.Unavailable(Cause.TIMEOUT));
    }

    @Test
    void aBodyThatNeverEndsIsGivenUpInTime() {
        var never = new CountDownLatch(1);
        server.answering("/schemas/ids/7", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hold(never);
        });

        var lookup = findWithin(Duration.ofMillis(200));

        assertThat(lookup).isEqualTo(new Lookup.Unavailable(Cause.TIMEOUT));
    }

    @Test
    void aConnectionThatBreaksMeansUnreachable() {
        server.answering("/schemas/ids/7", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.close();
        });

        assertThat(find(7)).isEqualTo(new Lookup.Unavailable(Cause.UNREACHABLE));
    }

    @Test
    void aConnectionThatIsResetMeansUnreachable() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> reset(socket));

            assertThat(find(URI.create("http://127.0.0.1:" + socket.getLocalPort())))
                    .isEqualTo(new Lookup.Unavailable(Cause.UNREACHABLE));
        }
    }

    @Test
    void aPortThatNobodyListensOnMeansUnreachable() throws IOException {
        URI nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(find(nobody)).isEqualTo(new Lookup.Unavailable(Cause.UNREACHABLE));
    }

    @Test
    void referencesAreFollowedToTheirOwnReferences() {
        server.answering(
                "/schemas/ids/7",
                FakeRegistry.reply(200, referring("Order", "{\"name\":\"l\",\"type\":\"Line\"}", "line value", 2)));
        server.answering(
                "/subjects/line%20value/versions/2",
                FakeRegistry.reply(200, referring("Line", "{\"name\":\"s\",\"type\":\"Sku\"}", "sku-value", 1)));
        server.answering(
                "/subjects/sku-value/versions/1",
                FakeRegistry.schema("{\"type\":\"fixed\",\"name\":\"Sku\",\"size\":4}"));

        assertThat(find(7))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.schema()
                                        .getField("l")
                                        .schema()
                                        .getField("s")
                                        .schema()
                                        .getFixedSize())
                                .isEqualTo(4));
    }

    @Test
    void aReferenceThatDoesNotExistMakesTheSchemaUnusable() {
        server.answering(
                "/schemas/ids/7",
                FakeRegistry.reply(200, referring("Order", "{\"name\":\"l\",\"type\":\"Line\"}", "line", 2)));

        assertThat(find(7)).isEqualTo(new Lookup.Unusable(Flaw.REFERENCES));
    }

    @Test
    void aReferenceThatCannotBeAskedForMakesTheRegistryUnavailable() {
        server.answering(
                "/schemas/ids/7",
                FakeRegistry.reply(200, referring("Order", "{\"name\":\"l\",\"type\":\"Line\"}", "line", 2)));
        server.answering("/subjects/line/versions/2", FakeRegistry.reply(500, ""));

        assertThat(find(7)).isEqualTo(new Lookup.Unavailable(Cause.SERVER_ERROR));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax\"} | NOT_AVRO",
                "{\"schema\":\"{}\"} | MALFORMED",
                "{\"schema\":\"\"} | MALFORMED",
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":1}\"} | MALFORMED",
            })
    void aSchemaThatExistsButIsNoAvroIsUnusable(String body, Flaw flaw) {
        server.answering("/schemas/ids/7", FakeRegistry.reply(200, body));

        assertThat(find(7)).isEqualTo(new Lookup.Unusable(flaw));
    }

    @Test
    void credentialsAreSentWithEveryRequest() {
        List<String> authorizations = new CopyOnWriteArrayList<>();
        server.answering("/schemas/ids/7", exchange -> {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            FakeRegistry.schema(ORDER).to(exchange);
        });

        try (var registry =
                new HttpSchemaRegistry(endpoint(server.url()).with(new Credentials("brook", "pass:word")))) {
            assertThat(registry.find(7)).isInstanceOf(Lookup.Found.class);
        }

        String expected = Base64.getEncoder().encodeToString("brook:pass:word".getBytes(StandardCharsets.UTF_8));
        assertThat(authorizations).containsExactly("Basic " + expected);
    }

    @Test
    void pingSaysWhetherTheRegistryIsOne() {
        try (var registry = new HttpSchemaRegistry(endpoint(server.url()))) {
            var before = registry.ping();
            server.answering("/schemas/types", FakeRegistry.reply(200, "[\"AVRO\"]"));
            var after = registry.ping();

            assertThat(before).contains(Cause.UNEXPECTED_ANSWER);
            assertThat(after).isEmpty();
        }
    }

    private Lookup find(int id) {
        try (var registry = new HttpSchemaRegistry(endpoint(server.url()))) {
            return registry.find(id);
        }
    }

    private Lookup find(URI url) {
        try (var registry = new HttpSchemaRegistry(endpoint(url))) {
            return registry.find(7);
        }
    }

    private Lookup findWithin(Duration answerTimeout) {
        var endpoint = RegistryEndpoint.at(server.url()).within(Duration.ofSeconds(20), answerTimeout);
        try (var registry = new HttpSchemaRegistry(endpoint)) {
            return registry.find(7);
        }
    }

    /// Patient, as a busy machine may take its time over a first request.
    private static RegistryEndpoint endpoint(URI url) {
        return RegistryEndpoint.at(url).within(Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    private static String referring(String name, String field, String subject, int version) {
        String schema = "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + field + "]}";
        return "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\",\"references\":[{\"name\":\"x\",\"subject\":\""
                + subject + "\",\"version\":" + version + "}]}";
    }

    private static void reset(ServerSocket socket) {
        // The client tries again by itself.
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connection.setSoLinger(true, 0);
            } catch (IOException _) {
                return;
            }
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
