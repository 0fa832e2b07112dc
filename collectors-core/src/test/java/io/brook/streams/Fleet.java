package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.streams.errors.StreamsException;

/// Instances of the test product's collector in this process, on one broker.
final class Fleet {
    static final Duration OFTEN = Duration.ofMillis(100);
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String GROUP = "brook-orders_core";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final TestBroker broker;
    private final Path dir;
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final FakeRegistry registry = new FakeRegistry();

    Fleet(TestBroker broker, Path dir) {
        this.broker = broker;
        this.dir = dir;
    }

    /// Keeps what the topology failed for.
    private record Failing(List<Throwable> failures) implements StreamsListener {
        @Override
        public void stateChanged(String state) {}

        @Override
        public void failed(Throwable cause) {
            failures.add(cause);
        }

        @Override
        public void paused(boolean paused) {}
    }

    CollectorStreams start(String instance) {
        return start(instance, settings -> settings);
    }

    CollectorStreams start(String instance, UnaryOperator<StreamsSettings> change) {
        return start(instance, Setups.of(Orders.spec(), registry, Setups.identity(broker.settings())), change);
    }

    CollectorStreams start(String instance, CollectorSetup given, UnaryOperator<StreamsSettings> change) {
        var setup = given.withLedgerInterval(OFTEN);
        var settings = StreamsSettings.of("orders_core", instance, stateOf(instance), broker.settings())
                .withThreads(1)
                .with(StoreSettings.DEFAULT.withWriteBuffer(StoreSettings.SMALLEST_WRITE_BUFFER));
        var streams = new CollectorStreams(
                change.apply(settings), setup, () -> !registry.isUnavailable(8), new Failing(failures));
        try {
            streams.start();
            return streams;
        } catch (KafkaException | StreamsRefused e) {
            // As the process does, which ends then.
            streams.close(PATIENCE);
            throw e;
        }
    }

    Path stateOf(String instance) {
        return dir.resolve(instance);
    }

    List<Throwable> failures() {
        return failures;
    }

    static void awaitRunning(CollectorStreams streams) throws InterruptedException {
        await(() -> streams.state().equals("RUNNING") && !streams.restores().isRestoring());
    }

    static void await(BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        var never = new CountDownLatch(1);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /// Starts as a process that is started again when it fails: until it runs.
    static CollectorStreams retried(Supplier<CollectorStreams> start) throws InterruptedException {
        var running = new AtomicReference<CollectorStreams>();
        await(() -> {
            try {
                running.set(start.get());
                return true;
            } catch (ApiException | StreamsException _) {
                return false;
            }
        });
        return Objects.requireNonNull(running.get());
    }

    /// Orders of these numbers, all at one time; asked for again with the same time they are repeats.
    static List<ProducerRecord<byte[], byte[]>> orders(int from, int to, long eventTime) {
        List<ProducerRecord<byte[], byte[]>> orders = new ArrayList<>();
        for (int i = from; i < to; i++) {
            orders.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("o" + i), Orders.order("o" + i, eventTime, i)));
        }
        return orders;
    }
}
