package io.brook.standin.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the protocols over plain HTTP, one virtual thread a request.
public final class WebServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WebServer.class);

    private static final Duration DRAIN = Duration.ofSeconds(5);

    static {
        // Before the server's class loads: without it every answer waits some 45 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final List<Api> apis;
    private final Faults faults;

    private WebServer(HttpServer server, List<Api> apis, Faults faults) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.apis = Stream.concat(Stream.of(faults), apis.stream()).toList();
        this.faults = faults;
    }

    /// Binds and starts; port 0 takes a free one.
    public static WebServer start(InetSocketAddress address, List<Api> apis, Faults faults) throws IOException {
        var server = new WebServer(HttpServer.create(address, 0), apis, faults);
        server.server.setExecutor(server.threads);
        server.server.createContext("/", server::handle);
        server.server.start();
        return server;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            serve(exchange);
        } catch (IOException e) {
            LOGGER.atDebug().addKeyValue("cause", e.getClass().getSimpleName()).log("a client went away");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange) throws IOException, InterruptedException {
        var uri = exchange.getRequestURI();
        var headers = exchange.getRequestHeaders();
        var call = new Call(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), headers::getFirst)
                .withBody(exchange.getRequestBody().readAllBytes());
        var route = find(call);
        if (route.isEmpty()) {
            send(exchange, Reply.error(404, "NOT_FOUND", "no such resource"));
            return;
        }
        var fault = faults.take(route.get().name());
        if (fault.isEmpty()) {
            send(exchange, answer(route.get(), call));
        } else {
            faulty(exchange, route.get(), call, fault.get());
        }
    }

    private Optional<Route> find(Call call) {
        return apis.stream().flatMap(api -> api.route(call).stream()).findFirst();
    }

    private void faulty(HttpExchange exchange, Route route, Call call, Fault fault)
            throws IOException, InterruptedException {
        switch (fault.kind()) {
            case STATUS -> send(exchange, Reply.error(fault.code(), "FAULT", "a fault that was asked for"));
            case STALE, INVALIDATE_CHANNEL ->
                send(exchange, Reply.error(400, "STALE_CONTINUATION_TOKEN_SEQUENCER", "stale"));
            case LATENCY -> {
                Thread.sleep(fault.duration());
                send(exchange, answer(route, call));
            }
            case DROP_AFTER_COMMIT -> answer(route, call); // the exchange is closed without an answer
            case STALL -> stall(exchange, answer(route, call), fault);
        }
    }

    private Reply answer(Route route, Call call) throws IOException {
        try {
            return route.endpoint().answer(call);
        } catch (SQLException e) {
            LOGGER.atWarn()
                    .addKeyValue("route", route.name())
                    .addKeyValue("faultCode", SqlCauses.kind(e))
                    .log("the warehouse refused a request");
            return Reply.error(503, "WAREHOUSE_BUSY", "try again");
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return Reply.error(400, "INVALID_REQUEST", "the request cannot be read");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var body = reply.body();
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private void stall(HttpExchange exchange, Reply reply, Fault fault) throws IOException, InterruptedException {
        var body = reply.body();
        exchange.sendResponseHeaders(reply.status(), body.length + 1L);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        faults.waitWhileStalled(fault.duration());
    }

    /// Stops listening and waits a moment for requests that are being answered.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                LOGGER.atWarn().addKeyValue("timeout", DRAIN).log("requests were still running at the end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
