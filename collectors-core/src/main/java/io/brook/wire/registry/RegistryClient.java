package io.brook.wire.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.brook.wire.Lookup.Cause;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// GET requests to a registry, each with one deadline over connection, headers and body. Thread-safe.
final class RegistryClient implements AutoCloseable {
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_NESTING = 100;
    /// Subject, version, schema: what the Confluent API says is not there.
    private static final Set<Integer> NOT_FOUND_CODES = Set.of(40401, 40402, 40403);

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RegistryEndpoint endpoint;
    private final HttpClient http;

    RegistryClient(RegistryEndpoint endpoint) {
        this.endpoint = endpoint;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(endpoint.connectTimeout());
        endpoint.trustStore().ifPresent(store -> builder.sslContext(store.context()));
        this.http = builder.build();
    }

    /// @param path from the API's root, percent-encoded
    Answer get(String path) {
        var exchange = http.sendAsync(request(path), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return read(exchange.get(endpoint.answerTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return abandoned(exchange, Cause.TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return abandoned(exchange, Cause.INTERRUPTED);
        } catch (ExecutionException e) {
            return new Answer.Failed(e.getCause() instanceof HttpTimeoutException ? Cause.TIMEOUT : Cause.UNREACHABLE);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(String path) {
        var request = HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
        endpoint.credentials().ifPresent(login -> request.header("Authorization", login.authorization()));
        return request.build();
    }

    private static Answer abandoned(CompletableFuture<?> exchange, Cause cause) {
        exchange.cancel(true);
        return new Answer.Failed(cause);
    }

    private static Answer read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return switch (status) {
            case 200 -> body(response.body());
            case 404 -> missing(response.body());
            case 401, 403 -> new Answer.Failed(Cause.ACCESS_DENIED);
            case 429 -> new Answer.Failed(Cause.THROTTLED);
            case 408, 504 -> new Answer.Failed(Cause.TIMEOUT);
            default -> new Answer.Failed(status >= 500 ? Cause.SERVER_ERROR : Cause.UNEXPECTED_ANSWER);
        };
    }

    private static Answer body(byte[] bytes) {
        try {
            var json = JSON.readTree(bytes);
            return json.isContainerNode() ? new Answer.Body(json) : new Answer.Failed(Cause.UNEXPECTED_ANSWER);
        } catch (IOException _) {
            return new Answer.Failed(Cause.UNEXPECTED_ANSWER);
        }
    }

    /// Only the registry itself can say that something does not exist; any proxy can answer 404.
    private static Answer missing(byte[] bytes) {
        return switch (body(bytes)) {
            case Answer.Body(JsonNode json)
            when NOT_FOUND_CODES.contains(json.path("error_code").asInt()) -> new Answer.Missing();
            case Answer.Body _, Answer.Missing _, Answer.Failed _ -> new Answer.Failed(Cause.UNEXPECTED_ANSWER);
        };
    }
}
