package io.brook.standin.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// An answer, whole.
public final class Reply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /// A JSON answer.
    public static Reply json(int status, Object content) {
        try {
            return json(status, JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an answer must be made of maps, lists and plain values", e);
        }
    }

    /// A JSON answer that is already written.
    public static Reply json(int status, byte[] written) {
        return new Reply(status, Map.of("Content-Type", "application/json"), written.clone());
    }

    /// The error shape of the streaming protocol.
    public static Reply error(int status, String code, String message) {
        return json(status, Map.of("code", code, "message", message));
    }

    public static Reply text(int status, String content) {
        return new Reply(status, Map.of("Content-Type", "text/plain"), content.getBytes(StandardCharsets.UTF_8));
    }

    /// An answer without a body.
    public static Reply empty(int status, Map<String, String> headers) {
        return new Reply(status, Map.copyOf(headers), new byte[0]);
    }

    public int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
