package io.brook.standin.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// One request, read whole.
public final class Call {

    private static final int BODY_MAX = 256 * 1024 * 1024;

    private final String method;
    private final List<String> path;
    private final Map<String, String> query;
    private final Function<String, @Nullable String> headers;
    private final byte[] body;

    Call(String method, String rawPath, @Nullable String rawQuery, Function<String, @Nullable String> headers) {
        this(method, segments(rawPath), parameters(rawQuery), headers, new byte[0]);
    }

    private Call(
            String method,
            List<String> path,
            Map<String, String> query,
            Function<String, @Nullable String> headers,
            byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    Call withBody(byte[] bytes) {
        return new Call(method, path, query, headers, bytes);
    }

    private static List<String> segments(String rawPath) {
        var found = new ArrayList<String>();
        for (var segment : rawPath.split("/", -1)) {
            if (!segment.isEmpty()) {
                found.add(decoded(segment.replace("+", "%2B")));
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, String> parameters(@Nullable String rawQuery) {
        var found = new HashMap<String, String>();
        if (rawQuery != null) {
            for (var pair : rawQuery.split("&", -1)) {
                var cut = pair.indexOf('=');
                if (cut > 0) {
                    found.put(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
                }
            }
        }
        return Map.copyOf(found);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String method() {
        return method;
    }

    /// The decoded segments of the path.
    public List<String> path() {
        return path;
    }

    /// A segment of the path, empty text when the path is shorter.
    public String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.apply(name));
    }

    /// The token of an `Authorization: Bearer` header.
    public String bearer() {
        return header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()))
                .orElse("");
    }

    /// The body as it was sent.
    public byte[] rawBody() {
        return body.clone();
    }

    /// The body with gzip undone.
    public byte[] plainBody() {
        if (!header("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return rawBody();
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unzipped.readNBytes(BODY_MAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
