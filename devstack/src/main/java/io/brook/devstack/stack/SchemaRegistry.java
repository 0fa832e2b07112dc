package io.brook.devstack.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// The few calls of Confluent's registry API that set a stack up.
public final class SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final String url;

    /// A registry at an address.
    ///
    /// @param url up to and with the API's version, without a slash at the end
    public SchemaRegistry(String url) {
        this.url = url;
    }

    /// Makes a new schema version refuse what readers of the one before could not read.
    public void requireBackwardCompatibility() throws IOException {
        call("PUT", "/config", JSON.createObjectNode().put("compatibility", "BACKWARD"));
    }

    /// Registers a schema, or finds it registered.
    ///
    /// @return its id
    public int register(String subject, String schema) throws IOException {
        String path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
        JsonNode answer = call("POST", path, JSON.createObjectNode().put("schema", schema));
        if (!answer.path("id").isInt()) {
            throw new IOException("the registry gave no id for " + subject);
        }
        return answer.path("id").asInt();
    }

    /// The schema of an id.
    public String schema(int id) throws IOException {
        return call("GET", "/schemas/ids/" + id, BodyPublishers.noBody())
                .path("schema")
                .asText();
    }

    /// The schema of an id; empty when the registry knows none.
    public Optional<String> find(int id) throws IOException {
        HttpResponse<String> answer = send(request("GET", "/schemas/ids/" + id, BodyPublishers.noBody()));
        return answer.statusCode() == HttpURLConnection.HTTP_NOT_FOUND ? Optional.empty() : Optional.of(schema(id));
    }

    private JsonNode call(String method, String path, JsonNode body) throws IOException {
        return call(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode call(String method, String path, BodyPublisher body) throws IOException {
        HttpResponse<String> answer = send(request(method, path, body));
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the registry answered " + method + " " + path + " with status " + answer.statusCode()
                    + ": " + JSON.readTree(answer.body()).path("message").asText());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, body)
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the registry", e);
        }
    }
}
