package io.brook.standin.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The faults that are armed. `POST /faults` arms one, `GET` lists them with what has fired, `DELETE` clears them all
/// and lets stalled answers go.
///
/// A fault reads `{"kind": "status", "path": "rows", "code": 503, "count": 3, "millis": 0}`; the kinds are `status`,
/// `401`, `410`, `stale`, `invalidate-channel`, `drop-after-commit`, `stall` and `latency`. `path` is a route's name;
/// `count` is 1 when absent.
public final class Faults implements Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration STALL = Duration.ofSeconds(60);

    private static final class Armed {
        private final Fault fault;
        private int remaining;
        private int fired;

        private Armed(Fault fault, int remaining) {
            this.fault = fault;
            this.remaining = remaining;
        }
    }

    private final boolean enabled;
    private final List<Armed> armed = new ArrayList<>();
    private long generation;

    public Faults(boolean enabled) {
        this.enabled = enabled;
    }

    @Override
    public Optional<Route> route(Call call) {
        if (!enabled || !call.path().equals(List.of("faults"))) {
            return Optional.empty();
        }
        return switch (call.method()) {
            case "POST" -> Optional.of(new Route("faults", this::arm));
            case "GET" -> Optional.of(new Route("faults", _ -> Reply.json(200, listed())));
            case "DELETE" -> Optional.of(new Route("faults", _ -> Reply.json(200, cleared())));
            default -> Optional.empty();
        };
    }

    private Reply arm(Call call) throws IOException {
        var asked = JSON.readTree(call.rawBody());
        var count = asked.path("count").asInt(1);
        var fault = read(asked);
        synchronized (this) {
            armed.add(new Armed(fault, count));
        }
        return Reply.json(200, listed());
    }

    private static Fault read(JsonNode asked) {
        var kind = asked.path("kind").asText("");
        var route = asked.path("path").asText("rows");
        var stall = "stall".equals(kind) ? STALL : Duration.ZERO;
        var duration =
                asked.has("millis") ? Duration.ofMillis(asked.get("millis").asLong()) : stall;
        return switch (kind) {
            case "401" -> new Fault(Fault.Kind.STATUS, route, 401, duration);
            case "410" -> new Fault(Fault.Kind.STATUS, route, 410, duration);
            case "status" ->
                new Fault(Fault.Kind.STATUS, route, asked.path("code").asInt(503), duration);
            default ->
                new Fault(Fault.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), route, 400, duration);
        };
    }

    /// The next armed fault of a route, used up by being taken.
    synchronized Optional<Fault> take(String route) {
        for (var candidate : armed) {
            if (candidate.remaining > 0 && candidate.fault.route().equals(route)) {
                candidate.remaining--;
                candidate.fired++;
                return Optional.of(candidate.fault);
            }
        }
        return Optional.empty();
    }

    /// Holds the caller until the time is up or the faults are cleared.
    synchronized void waitWhileStalled(Duration atMost) throws InterruptedException {
        var began = generation;
        var deadline = System.nanoTime() + atMost.toNanos();
        for (var left = atMost.toMillis(); left > 0 && began == generation; ) {
            wait(left);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
    }

    private synchronized List<Map<String, Object>> listed() {
        var all = new ArrayList<Map<String, Object>>();
        for (var entry : armed) {
            var shown = new LinkedHashMap<String, Object>();
            shown.put("kind", entry.fault.label());
            shown.put("path", entry.fault.route());
            shown.put("code", entry.fault.code());
            shown.put("remaining", entry.remaining);
            shown.put("fired", entry.fired);
            all.add(shown);
        }
        return all;
    }

    private synchronized List<Map<String, Object>> cleared() {
        armed.clear();
        generation++;
        notifyAll();
        return listed();
    }
}
