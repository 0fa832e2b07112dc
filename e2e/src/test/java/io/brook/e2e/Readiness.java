package io.brook.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// A collector's readiness, as an orchestrator sees it.
record Readiness(int port) {
    /// The whole answer; empty while nothing answers.
    String ask() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/readiness"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException _) {
            return "";
        }
    }

    /// Whether every part is up.
    boolean isWell() throws InterruptedException {
        var said = ask();
        return !said.isEmpty() && !said.contains("DOWN") && !said.contains("DEGRADED");
    }
}
