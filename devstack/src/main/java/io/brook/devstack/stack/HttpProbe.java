package io.brook.devstack.stack;

import io.brook.devstack.process.Probe;
import io.brook.devstack.process.Readiness;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A service is ready when an address of its own answers 200.
record HttpProbe(URI address) implements Probe {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    @Override
    public Readiness check() {
        try {
            var request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
            return judge(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Readiness.NotReady(
                    "no answer from " + address + ": " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Readiness.NotReady("interrupted");
        }
    }

    private static Readiness judge(HttpResponse<String> answer) {
        return answer.statusCode() == HttpURLConnection.HTTP_OK
                ? new Readiness.Ready()
                : new Readiness.NotReady("status " + answer.statusCode() + HealthCauses.in(answer.body()));
    }
}
