package io.brook.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Plain HTTP to a stand-in.
record FaultSwitch(Fixture fixture) {

    HttpResponse<String> arm(String fault) throws IOException, InterruptedException {
        return send("POST", "/faults", fault);
    }

    String fired() throws IOException, InterruptedException {
        return send("GET", "/faults", "").body();
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(fixture.url(path)))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
