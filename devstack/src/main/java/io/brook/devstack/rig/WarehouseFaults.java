package io.brook.devstack.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// The faults that the local warehouse makes when it is asked to. They are gone when its process ends.
public final class WarehouseFaults {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final URI address;

    WarehouseFaults(URI address) {
        this.address = address;
    }

    /// A fault for the next calls of one route.
    ///
    /// @param kind such as `status`, `410`, `invalidate-channel`, `drop-after-commit`, `latency`
    /// @param path the route's name, such as `rows` or `channels`
    /// @param count how many calls it is for
    /// @param details further settings, such as `code` or `millis`
    public record Wanted(String kind, String path, int count, Map<String, Integer> details) {
        public Wanted {
            details = Map.copyOf(details);
        }

        /// A fault without further settings.
        public static Wanted of(String kind, String path, int count) {
            return new Wanted(kind, path, count, Map.of());
        }
    }

    /// Arms one.
    public void arm(Wanted fault) throws IOException, InterruptedException {
        var body = JSON.createObjectNode()
                .put("kind", fault.kind())
                .put("path", fault.path())
                .put("count", fault.count());
        fault.details().forEach(body::put);
        ask(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body.toString())));
    }

    /// How many calls of a route have met a fault of a kind since faults were last cleared.
    public long fired(String kind, String path) throws IOException, InterruptedException {
        long fired = 0;
        for (JsonNode fault : ask(HttpRequest.newBuilder(address).GET())) {
            if (fault.path("path").asText().equals(path)
                    && fault.path("kind").asText().equals(kind)) {
                fired += fault.path("fired").asLong();
            }
        }
        return fired;
    }

    /// Everything that is armed or has fired, as the warehouse tells it.
    public JsonNode list() throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address).GET());
    }

    /// Disarms all, and lets stalled answers go.
    public void clear() throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(address).DELETE());
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the warehouse answered " + answer.statusCode() + " to " + answer.request());
        }
        return JSON.readTree(answer.body());
    }
}
