package io.brook.devstack.demo;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.BronzeCounts;
import io.brook.devstack.ledger.LedgerReader;
import io.brook.devstack.ledger.LedgerReport;
import io.brook.devstack.ledger.LedgerTable;
import io.brook.devstack.stack.Addresses;
import io.brook.devstack.stack.Progress;
import io.brook.devstack.stack.Stack;
import io.brook.devstack.stack.StackException;
import io.brook.devstack.stack.StackHome;
import io.brook.devstack.warehouse.Warehouse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends every contract's crowd through a running stack, and compares what was meant with what came of it.
public final class Demo {
    private static final Duration SETTLE = Duration.ofSeconds(90);
    private static final Duration TELL_EVERY = Duration.ofSeconds(1);

    /// How many of each contract make a good show.
    private static final Map<String, Integer> RECORDS = Map.of("orders_core", 30_000, "auth_core", 20_000);

    private final StackHome home;
    private final List<Show> shows;
    private final Progress progress;

    /// A demo of the products that it has a show for.
    public Demo(Stack stack, Progress progress) {
        this.home = stack.home();
        this.progress = progress;
        this.shows = stack.products().stream()
                .filter(product -> RECORDS.containsKey(product.contract().name()))
                .map(product -> new Show(
                        product, RECORDS.getOrDefault(product.contract().name(), 0)))
                .toList();
    }

    /// Plays it.
    ///
    /// @return whether all came out as meant
    public boolean play() throws IOException, InterruptedException, SQLException {
        sendAll(Instant.now());
        var comparisons = new ArrayList<Comparison>();
        for (Show show : shows) {
            comparisons.add(compare(show));
        }
        boolean agree = comparisons.stream().allMatch(Comparison::agrees);
        progress.line("");
        progress.line(
                agree
                        ? "Every record had exactly the fate it was made for, and BRONZE holds exactly what landed."
                        : "What came out is not what was meant: see above.");
        return agree;
    }

    private void sendAll(Instant start) throws IOException, InterruptedException {
        Addresses addresses = Addresses.of(home);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (Show show : shows) {
                running.add(threads.submit(() -> {
                    show.play(addresses, start);
                    return show;
                }));
            }
            while (!running.stream().allMatch(Future::isDone)) {
                Thread.sleep(TELL_EVERY);
                tell();
            }
            for (Future<?> future : running) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new StackException("the demo could not send its records: " + e.getCause(), e);
        }
    }

    private void tell() {
        var parts = shows.stream()
                .map(show -> "%s %,d of %,d".formatted(show.product().contract().name(), show.sent(), show.records()))
                .toList();
        progress.line("sending   " + String.join(", ", parts));
    }

    private Comparison compare(Show show) throws IOException, InterruptedException, SQLException {
        Product product = show.product();
        progress.line("");
        progress.line("waiting for the ledger of " + product.contract().name() + " and for BRONZE to catch up");
        LedgerReport report;
        try (var bronze = BronzeCounts.in(home);
                var reader = new LedgerReader(product, Addresses.kafka(home), bronze)) {
            report = reader.await(SETTLE, progress);
        }
        LedgerTable.lines(report).forEach(progress::line);
        long[] counts = count(product);
        var comparison = new Comparison(show.expected(), report, counts[0], counts[1]);
        progress.line("");
        comparison.lines().forEach(progress::line);
        return comparison;
    }

    /// Rows, and the distinct source positions they come from.
    private long[] count(Product product) throws SQLException {
        CollectorSpec collector = product.onlyCollector();
        long[] counts = new long[2];
        try (Warehouse warehouse =
                Warehouse.of(home, null).orElseThrow(() -> new StackException("the warehouse does not run"))) {
            String sql =
                    "SELECT COUNT(*), COUNT(DISTINCT _SRC_TOPIC || ':' || _SRC_PARTITION || ':' || _SRC_OFFSET) FROM "
                            + product.table(collector);
            progress.line("");
            progress.line(sql);
            warehouse.query(sql, row -> {
                counts[0] = row.getLong(1);
                counts[1] = row.getLong(2);
            });
            progress.line("  %,d rows from %,d source positions".formatted(counts[0], counts[1]));
        }
        return counts;
    }
}
