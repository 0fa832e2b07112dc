package io.brook.wire.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A registry on loopback that answers as it is told.
final class FakeRegistry implements AutoCloseable {
    /// How one path is answered.
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    static final String UNKNOWN = "{\"error_code\":40403,\"message\":\"Schema not found\"}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FakeRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getRawPath();
            requests.add(path);
            replies.getOrDefault(path, reply(404, UNKNOWN)).to(exchange);
        });
        server.start();
    }

    FakeRegistry answering(String path, Reply reply) {
        replies.put("/api" + path, reply);
        return this;
    }

    /// With a trailing slash, which must not matter.
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    List<String> requests() {
        return requests;
    }

    static Reply reply(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /// A good schema answer.
    static Reply schema(String avro) {
        return reply(200, "{\"schema\":\"" + avro.replace("\"", "\\\"") + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
