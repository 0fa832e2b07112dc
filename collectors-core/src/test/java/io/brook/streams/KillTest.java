package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A collector that is killed in mid-work, on a real broker.
@Timeout(value = 400, unit = TimeUnit.SECONDS)
class KillTest {
    private static final int ORDERS = 12_000;
    private static final int EVERY_REPEATED = 20;
    private static final int EVERY_POISONED = 100;

    @RegisterExtension
    final TestBroker broker = new TestBroker();

    @Test
    void killedThreeTimesItCountsAndLandsEveryRecordOnce(@TempDir Path stateDir) throws Exception {
        assertThat(broker.preflight()).isInstanceOf(Preflight.Ready.class);
        var feed = feed();
        int third = feed.size() / 3;
        for (int round = 0; round < 3; round++) {
            broker.send(feed.subList(round * third, round == 2 ? feed.size() : (round + 1) * third));
            int before = broker.readAll(Orders.LANDING).size();
            var process = KilledCollector.start(broker.address(), stateDir);
            await(process, () -> broker.readAll(Orders.LANDING).size() > before + 200);
            KilledCollector.kill(process);
        }

        var last = KilledCollector.start(broker.address(), stateDir);
        await(last, () -> Books.of(broker).in() >= feed.size());
        KilledCollector.kill(last);

        assertExact(feed.size());
    }

    private void assertExact(int fed) {
        var books = Books.of(broker);
        assertThat(books.in()).isEqualTo(fed);
        assertThat(books.landed()).isEqualTo(ORDERS);
        assertThat(books.duplicates()).isEqualTo(ORDERS / EVERY_REPEATED);
        assertThat(books.deadLettered()).isEqualTo(ORDERS / EVERY_POISONED);
        books.assertRangesAreSeamless();
        assertThat(Books.distinct(books.landedOrigins())).hasSize(ORDERS);
        assertThat(broker.readAll(Orders.DLQ)).hasSize(ORDERS / EVERY_POISONED);
        assertThat(broker.readAll("brook-orders_core-orders_events_v1-progress-changelog"))
                .as("one write of progress per commit, not per record")
                .hasSizeLessThan(fed / 10);
    }

    private static List<ProducerRecord<byte[], byte[]>> feed() {
        List<ProducerRecord<byte[], byte[]>> feed = new ArrayList<>();
        long now = System.currentTimeMillis();
        for (int i = 0; i < ORDERS; i++) {
            var order = new ProducerRecord<>(Orders.SOURCE, Orders.key("o" + i), Orders.order("o" + i, now, i));
            feed.add(order);
            if (i % EVERY_REPEATED == 0) {
                feed.add(order);
            }
            if (i % EVERY_POISONED == 0) {
                feed.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("o" + i), new byte[] {1}));
            }
        }
        return feed;
    }

    private static void await(Process process, BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as("the collector ended by itself")
                    .isFalse();
        }
    }
}
