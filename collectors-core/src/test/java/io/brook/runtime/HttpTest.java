package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTest {
    private final FakeHalf half = FakeHalf.willing();
    private final ApplicationContext context = Main.contextBuilder()
            .environmentPropertySource(false)
            .properties(Map.of("micronaut.server.port", -1, "collector.contract", "contracts/orders_core.yaml"))
            .start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        client.close();
        context.close();
    }

    @Test
    void aProcessThatLooksAfterItselfIsLive() throws Exception {
        serve();

        var answer = get("/health/liveness");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("status").asText()).isEqualTo("UP");
    }

    @Test
    void aPartThatIsDownAnswers503WithItsCause() throws Exception {
        half.health = PartHealth.down("streams", "REBALANCING");
        serve();

        var answer = get("/health/readiness");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("status").asText()).isEqualTo("DOWN");
        assertThat(json(answer).get("causes"))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        "[{\"part\":\"streams\",\"status\":\"DOWN\",\"cause\":\"REBALANCING\",\"detail\":null}]"));
    }

    @Test
    void aReadyProcessAnswers200WithAnEmptyListOfCauses() throws Exception {
        serve();

        var answer = get("/health/readiness");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("causes")).isEqualTo(new ObjectMapper().readTree("[]"));
    }

    @Test
    void metricsAreTextForPrometheus() throws Exception {
        serve();

        var answer = get("/prometheus");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body()).contains("jvm_memory_used_bytes").contains("process_uptime_seconds");
    }

    private void serve() {
        context.registerSingleton(Halves.class, new Halves(List.of(half), List.of()));
        context.getBean(HealthMonitor.class).look();
        context.getBean(EmbeddedServer.class).start();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var server = context.getBean(EmbeddedServer.class);
        var address = URI.create("http://127.0.0.1:" + server.getPort() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
