package io.brook.devstack.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.devstack.process.Ports;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinkTest {
    private static final int MOMENT_MILLIS = 150;

    private EchoServer server;
    private Link link;

    @BeforeEach
    void open() throws IOException {
        server = new EchoServer();
        link = Link.open("orders-collector", "kafka", Ports.free(1).getFirst(), server.port());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void whatIsSaidIsCarriedBothWays() throws IOException {
        try (Socket client = connect()) {
            String answer = ask(client, "hello");

            assertThat(answer).isEqualTo("hello");
            assertThat(server.heard()).isEqualTo("hello");
            assertThat(link.disturbed()).isZero();
        }
    }

    @Test
    void theEndOfWhatTheClientSaysIsCarriedToo() throws IOException {
        try (Socket client = connect()) {
            client.getOutputStream().write("all".getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();

            assertThat(client.getInputStream().readAllBytes()).hasSize("all".length());
        }
    }

    @Test
    void aCutLinkDropsConnectionsAndRefusesNewOnesUntilItPasses() throws IOException {
        try (Socket client = connect()) {
            ask(client, "hello");

            link.mode(new LinkMode.Cut());

            assertThatThrownBy(() -> ask(client, "again")).isInstanceOf(IOException.class);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
            assertThat(link.disturbed()).isEqualTo(1);
        }
        link.mode(new LinkMode.Pass());
        try (Socket client = connect()) {
            assertThat(ask(client, "healed")).isEqualTo("healed");
        }
    }

    @Test
    void aStalledLinkHoldsWhatIsSaidUntilItPasses() throws IOException {
        link.mode(new LinkMode.Stall());
        try (Socket client = connect()) {
            client.setSoTimeout(MOMENT_MILLIS);
            assertThatThrownBy(() -> ask(client, "held")).isInstanceOf(SocketTimeoutException.class);
            assertThat(server.heard()).isEmpty();

            link.mode(new LinkMode.Pass());
            client.setSoTimeout(0);

            assertThat(read(client, "held".length())).isEqualTo("held");
            assertThat(link.disturbed()).isPositive();
        }
    }

    @Test
    void aSlowLinkIsLateInBothDirections() throws IOException {
        link.mode(new LinkMode.Slow(Duration.ofMillis(MOMENT_MILLIS)));
        try (Socket client = connect()) {
            long began = System.nanoTime();

            String answer = ask(client, "slow");

            assertThat(answer).isEqualTo("slow");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(2 * MOMENT_MILLIS));
        }
    }

    @Test
    void aResetLinkResetsConnectionsInTheMiddle() throws IOException {
        try (Socket client = connect()) {
            ask(client, "hello");

            link.mode(new LinkMode.Reset());

            assertThatThrownBy(() -> read(client, 1))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void onAResetLinkTheServerHearsAndItsAnswerIsLost() throws IOException {
        link.mode(new LinkMode.Reset());
        try (Socket client = connect()) {
            assertThatThrownBy(() -> ask(client, "commit"))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            assertThat(server.heard()).isEqualTo("commit");
        }
    }

    @Test
    void anAnsweringLinkSpeaksInTheServersPlace() throws IOException, InterruptedException {
        link.mode(new LinkMode.Answer(503, "text/html", "<html>down</html>"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + link.port() + "/subjects"))
                    .POST(BodyPublishers.ofString("x".repeat(100_000)))
                    .build();

            var answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
            assertThat(answer.body()).isEqualTo("<html>down</html>");
            assertThat(server.heard()).isEmpty();
            assertThat(link.disturbed()).isEqualTo(1);
        }
    }

    @Test
    void aServerThatIsNotThereIsALostConnection() throws IOException {
        server.close();
        try (Socket client = connect()) {
            assertThatThrownBy(() -> ask(client, "anybody")).isInstanceOf(IOException.class);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), link.port());
    }

    private static String ask(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return read(client, text.length());
    }

    private static String read(Socket client, int count) throws IOException {
        byte[] bytes = client.getInputStream().readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("the connection ended after " + bytes.length + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
