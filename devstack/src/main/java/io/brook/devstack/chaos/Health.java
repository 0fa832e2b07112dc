package io.brook.devstack.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;

/// What one collector's process says of itself.
///
/// @param ready whether it does its work
/// @param causes what is not as it should be; empty when nothing is
record Health(boolean ready, String causes) {
    private static final String DETAIL = " \\([^)]*\\)";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Health at(int port) throws IOException {
        HttpResponse<String> answer = Gauges.get(port, "/health/readiness");
        var causes = new StringBuilder();
        for (JsonNode cause : JSON.readTree(answer.body()).path("causes")) {
            causes.append(causes.isEmpty() ? "" : "; ")
                    .append(cause.path("part").asText())
                    .append(' ')
                    .append(cause.path("cause").asText().replaceAll(DETAIL, ""));
        }
        return new Health(answer.statusCode() == HttpURLConnection.HTTP_OK, causes.toString());
    }

    /// Ready, and nothing is the matter.
    boolean isWell() {
        return ready && causes.isEmpty();
    }
}
