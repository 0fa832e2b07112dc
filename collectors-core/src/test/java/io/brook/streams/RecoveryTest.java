package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How soon a collector that was killed under load lands again, with stores large enough to have files.
@Timeout(value = 400, unit = TimeUnit.SECONDS)
class RecoveryTest {
    private static final int ORDERS = 200_000;
    private static final int MORE = 20_000;
    private static final Duration ALLOWED = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String GROUP = "brook-orders_core";

    /// What becomes of the state directory at the kill.
    enum Disk {
        KEPT,
        LOST
    }

    @RegisterExtension
    final TestBroker broker = new TestBroker();

    @TempDir
    Path dir;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Disk.class)
    void killedUnderLoadItLandsAgainWithinThirtySeconds(Disk disk) throws Exception {
        broker.preflight();
        var state = dir.resolve("state");
        broker.send(orders(0, ORDERS));
        var killed = KilledCollector.start(broker.address(), state);
        await(killed, PATIENCE, () -> broker.committed(GROUP) == ORDERS);
        assertThat(KilledCollector.storeFiles(state)).isGreaterThan(4);
        broker.send(orders(ORDERS, ORDERS + MORE));
        await(killed, PATIENCE, () -> broker.committed(GROUP) > ORDERS);

        KilledCollector.kill(killed);
        assertThat(broker.committed(GROUP)).as("it was killed at work").isLessThan(ORDERS + MORE);
        if (disk == Disk.LOST) {
            deleteTree(state);
        }
        var successor = KilledCollector.start(broker.address(), state);
        long before = broker.committed(GROUP);
        await(successor, ALLOWED, () -> broker.committed(GROUP) > before);

        await(successor, PATIENCE, () -> Books.of(broker).in() == ORDERS + MORE);
        KilledCollector.kill(successor);
        var books = Books.of(broker);
        books.assertRangesAreSeamless();
        assertThat(books.landed()).isEqualTo(ORDERS + MORE);
        assertThat(Books.distinct(books.landedOrigins())).hasSize(ORDERS + MORE);
    }

    private static List<ProducerRecord<byte[], byte[]>> orders(int from, int to) {
        long now = System.currentTimeMillis();
        List<ProducerRecord<byte[], byte[]>> orders = new ArrayList<>();
        for (int i = from; i < to; i++) {
            orders.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("o" + i), Orders.order("o" + i, now, i)));
        }
        return orders;
    }

    private static void await(Process process, Duration within, BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("the collector ended by itself")
                    .isFalse();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
