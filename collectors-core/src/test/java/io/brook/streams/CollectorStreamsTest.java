package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The running topology on a real broker: what a commit, a handover and a close leave behind.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class CollectorStreamsTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    final TestBroker broker = new TestBroker();

    @TempDir
    Path dir;

    private final FakeRegistry registry = new FakeRegistry();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

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

    private CollectorStreams start(String instance, Duration ledgerInterval) {
        return start(
                instance,
                Setups.of(Orders.spec(), registry, Setups.identity(broker.settings()))
                        .withLedgerInterval(ledgerInterval));
    }

    private CollectorStreams start(String instance, CollectorSetup setup) {
        var settings = StreamsSettings.of("orders_core", instance, dir.resolve(instance), broker.settings())
                .withThreads(1);
        var streams = new CollectorStreams(settings, setup, () -> !registry.isUnavailable(8), new Failing(failures));
        streams.start();
        return streams;
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var never = new CountDownLatch(1);
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> orders(int from, int to) {
        long now = System.currentTimeMillis();
        List<ProducerRecord<byte[], byte[]>> orders = new ArrayList<>();
        for (int i = from; i < to; i++) {
            orders.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("o" + i), Orders.order("o" + i, now, i)));
        }
        return orders;
    }

    @Test
    void whatIsNotInTheLedgerAtCloseIsReportedByTheNextOwner() throws Exception {
        broker.preflight();
        broker.send(orders(0, 1000));
        var first = start("one", NEVER);
        await(() -> broker.readAll(Orders.LANDING).size() == 1000);
        assertThat(first.close(PATIENCE)).isTrue();
        assertThat(Books.of(broker).in()).isZero();

        var second = start("one", OFTEN);
        await(() -> Books.of(broker).in() == 1000);
        assertThat(second.close(PATIENCE)).isTrue();

        assertThat(Books.of(broker).landed()).isEqualTo(1000);
        Books.of(broker).assertRangesAreSeamless();
    }

    @Test
    void partitionsHandedOverInMidWorkAreCountedOnce() throws Exception {
        broker.preflight();
        var first = start("one", OFTEN);
        broker.send(orders(0, 3000));
        await(() -> !broker.readAll(Orders.LANDING).isEmpty());
        var second = start("two", OFTEN);
        broker.send(orders(3000, 6000));
        await(() -> second.state().equals("RUNNING"));
        broker.send(orders(6000, 9000));
        await(() -> broker.readAll(Orders.LANDING).size() > 7000);
        assertThat(first.closeAndLeave(PATIENCE)).isTrue();

        await(() -> Books.of(broker).in() == 9000);
        assertThat(second.close(PATIENCE)).isTrue();

        var books = Books.of(broker);
        assertThat(books.landed()).isEqualTo(9000);
        books.assertRangesAreSeamless();
        assertThat(Books.distinct(books.landedOrigins())).hasSize(9000);
    }

    @Test
    void anOrderlyCloseLeavesItsMarkAndAStartTakesIt() throws Exception {
        broker.preflight();
        var mark = dir.resolve("one").resolve("brook-orders_core.closed");
        var streams = start("one", OFTEN);
        assertThat(mark).doesNotExist();
        await(() -> streams.state().equals("RUNNING"));

        assertThat(streams.close(PATIENCE)).isTrue();

        assertThat(mark).exists();
        start("one", OFTEN).close(PATIENCE);
        assertThat(Files.exists(mark)).isTrue();
    }

    @Test
    void parkedRecordsSurviveARestartAndAFullParkPausesUntilTheRegistryAnswers() throws Exception {
        broker.preflight();
        registry.loses(8);
        var limits = new Limits(1 << 20, 64 << 10, 64, 64 << 10, 4 << 20, 5, 64L << 20, 1 << 20);
        var setup = Setups.of(Orders.spec(), registry, Setups.identity(broker.settings()))
                .with(limits)
                .withLedgerInterval(OFTEN);
        long now = System.currentTimeMillis();
        List<ProducerRecord<byte[], byte[]>> unseen = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            unseen.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("u" + i), Orders.order(8, "u" + i, now, i)));
        }
        broker.send(unseen);
        var first = start("one", setup);
        await(first::isPaused);
        assertThat(first.close(PATIENCE)).isTrue();

        var second = start("one", setup);
        await(second::isPaused);
        assertThat(broker.readAll(Orders.LANDING)).isEmpty();
        registry.answersFor(8);
        await(() -> Books.of(broker).landed() == 100);
        assertThat(second.close(PATIENCE)).isTrue();

        var books = Books.of(broker);
        assertThat(books.in()).isEqualTo(100);
        assertThat(books.parked()).isZero();
        assertThat(Books.distinct(books.landedOrigins())).hasSize(100);
    }
}
