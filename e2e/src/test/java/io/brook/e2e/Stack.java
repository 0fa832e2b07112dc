package io.brook.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// One stack of a user's, in a directory and on ports of its own.
final class Stack implements AutoCloseable {
    static final Duration UP = Duration.ofMinutes(5);
    static final Duration SHORT = Duration.ofMinutes(3);
    private static final int PORTS = 10;
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 31_000;

    private final Path directory;
    private final Map<String, String> environment;
    private final Marker marker = Marker.fresh();

    private Stack(Path directory, Map<String, String> ports) {
        this.directory = directory;
        Map<String, String> all = new HashMap<>(ports);
        all.putAll(marker.environment());
        this.environment = Map.copyOf(all);
    }

    /// A stack that nothing of is running yet.
    static Stack prepared(String name) throws IOException {
        return new Stack(Repository.scratch(name), freePorts());
    }

    /// A stack that `./brook up` has brought up.
    static Stack started(String name) throws IOException, InterruptedException {
        Stack stack = prepared(name);
        try {
            stack.up();
            return stack;
        } catch (AssertionError e) {
            stack.close();
            throw e;
        }
    }

    Path directory() {
        return directory;
    }

    Marker marker() {
        return marker;
    }

    Map<String, String> environment() {
        return environment;
    }

    /// Starts what is not running.
    Outcome up() throws IOException, InterruptedException {
        return run(UP, "up").succeeded();
    }

    /// As [#up], with settings in the environment of what it starts.
    Outcome upWith(Map<String, String> settings) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(settings);
        return Command.brook(all, List.of("up", "--dir", directory.toString()))
                .run(UP)
                .succeeded();
    }

    Outcome run(Duration limit, String verb, String... rest) throws IOException, InterruptedException {
        return command(verb, rest).run(limit);
    }

    Command command(String verb, String... rest) {
        List<String> words = new ArrayList<>(List.of(verb, "--dir", directory.toString()));
        words.addAll(List.of(rest));
        return Command.brook(environment, words);
    }

    Ledger ledger(String contract) throws IOException, InterruptedException {
        return Ledger.of(
                run(SHORT, "ledger", contract, "--timeout", "30", "--json").json());
    }

    /// Asks until the ledger is as wished; the answer's own waiting paces the asking.
    Ledger awaitLedger(String contract, Duration limit, Predicate<Ledger> wish)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Ledger ledger = ledger(contract);
        while (!wish.test(ledger)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("within " + limit + " the ledger of " + contract + " came to " + ledger);
            }
            ledger = ledger(contract);
        }
        return ledger;
    }

    JsonNode query(String sql) throws IOException, InterruptedException {
        return run(SHORT, "query", sql, "--json").succeeded().json();
    }

    /// Asks until a count is as expected: rows are visible a moment after the ledger has counted them.
    void awaitCount(String sql, long expected, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        long found = count(sql);
        while (found != expected) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "within " + limit + " expected " + expected + ", found " + found + " by " + sql);
            }
            found = count(sql);
        }
    }

    /// The only figure of the only row.
    long count(String sql) throws IOException, InterruptedException {
        JsonNode rows = query(sql);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new AssertionError("one row of one column must answer " + sql + ", came " + rows);
        }
        return rows.get(0).elements().next().asLong();
    }

    JsonNode status() throws IOException, InterruptedException {
        return run(SHORT, "status", "--json").json();
    }

    /// The entry of a process in `status --json`.
    JsonNode part(String name) throws IOException, InterruptedException {
        for (JsonNode part : status()) {
            if (part.required("name").asText().contains(name)) {
                return part;
            }
        }
        throw new AssertionError("status must list " + name + ", lists " + status());
    }

    int port(String name) throws IOException, InterruptedException {
        return part(name).required("port").asInt();
    }

    /// The live process of this very name, among those whose names contain it.
    ProcessHandle exactly(String name) throws IOException, InterruptedException {
        for (JsonNode part : status()) {
            if (part.required("name").asText().equals(name)) {
                long pid = part.required("pid").asLong();
                return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(name + " must run"));
            }
        }
        throw new AssertionError("status must list " + name + ", lists " + status());
    }

    /// A live process of the stack.
    ProcessHandle process(String name) throws IOException, InterruptedException {
        long pid = part(name).required("pid").asLong();
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(name + " must run, has no process " + pid));
    }

    @Override
    public void close() throws IOException {
        try {
            run(SHORT, "down").succeeded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the stack went down", e);
        }
    }

    /// Ports in a row, below the range from which systems take the ports of outgoing connections.
    private static Map<String, String> freePorts() {
        int base = ThreadLocalRandom.current()
                .ints(LOWEST_PORT, HIGHEST_PORT)
                .filter(first -> IntStream.range(first, first + PORTS).allMatch(Stack::isFree))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "BROOK_KAFKA_PORT", Integer.toString(base),
                "BROOK_REGISTRY_PORT", Integer.toString(base + 2),
                "BROOK_WAREHOUSE_PORT", Integer.toString(base + 4),
                "BROOK_COLLECTOR_BASE_PORT", Integer.toString(base + 5));
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
