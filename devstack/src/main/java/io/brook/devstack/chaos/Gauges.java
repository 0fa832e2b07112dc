package io.brook.devstack.chaos;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// The meters of one collector's process, as it shows them at one moment.
record Gauges(List<String> lines) {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    Gauges {
        lines = List.copyOf(lines);
    }

    static Gauges at(int port) throws IOException {
        return new Gauges(get(port, "/prometheus").body().lines().toList());
    }

    /// What a collector's process answers.
    static HttpResponse<String> get(int port, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TIMEOUT)
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                throw new IOException("there is no " + path + " at port " + port);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking port " + port, e);
        }
    }

    /// A meter's values added up over all its labels; 0 when there is none.
    double sum(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(value -> !Double.isNaN(value))
                .sum();
    }
}
