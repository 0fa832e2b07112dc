package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What may become of a source topic under a collector, on a real broker.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class SourceCasesTest {
    private static final int ORDERS = 500;

    @RegisterExtension
    final TestBroker broker = new TestBroker();

    @TempDir
    Path dir;

    private final long now = System.currentTimeMillis();
    private Fleet fleet;

    @BeforeEach
    void fleet() {
        fleet = new Fleet(broker, dir);
        broker.preflight();
    }

    private void takeIn(int orders) throws InterruptedException {
        broker.send(Fleet.orders(0, orders, now));
        var streams = fleet.start("one");
        Fleet.await(() -> Books.of(broker).in() == orders);
        assertThat(streams.closeAndLeave(Fleet.PATIENCE)).isTrue();
    }

    private static List<ProducerRecord<byte[], byte[]>> longPast(int count, long eventTime) {
        List<ProducerRecord<byte[], byte[]>> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("p" + i), Orders.order("p" + i, eventTime, i)));
        }
        return orders;
    }

    @Test
    void aSourceThatWasMadeAnewLandsFullyAndKnowsWhatWasSentBefore() throws Exception {
        takeIn(ORDERS);
        broker.delete(Orders.SOURCE);
        broker.preflight();
        broker.send(longPast(100, now - 40 * Orders.HOUR));
        broker.send(Fleet.orders(0, 200, now));
        broker.send(Fleet.orders(ORDERS, 900, now));

        var second = fleet.start("one");
        Fleet.await(() -> Books.of(broker).in() == ORDERS + 700);
        assertThat(second.close(Fleet.PATIENCE)).isTrue();

        var books = Books.of(broker);
        books.assertRangesAreSeamless();
        assertThat(books.topicIds()).hasSize(2);
        assertThat(books.landed()).isEqualTo(1_000);
        assertThat(books.duplicates()).isEqualTo(200);
        assertThat(books.deadLettered()).isZero();
    }

    @Test
    void aSourceThatIsMadeAnewUnderACollectorEndsItAndTheNextOneLandsAll() throws Exception {
        broker.send(Fleet.orders(0, ORDERS, now));
        var first = fleet.start("one");
        Fleet.await(() -> Books.of(broker).in() == ORDERS);

        broker.delete(Orders.SOURCE);
        broker.preflight();
        broker.send(Fleet.orders(ORDERS, 3 * ORDERS, now));
        Fleet.await(() -> !fleet.failures().isEmpty());
        first.close(Fleet.PATIENCE);
        var second = Fleet.retried(() -> fleet.start("one"));
        Fleet.await(() -> Books.of(broker).landed() == 3 * ORDERS);
        assertThat(second.close(Fleet.PATIENCE)).isTrue();

        assertThat(Books.of(broker).deadLettered()).isZero();
    }

    @Test
    void recordsLostBeforeTheyWereReadAreNamedWithTheirRange() throws Exception {
        takeIn(ORDERS);
        broker.send(Fleet.orders(ORDERS, 2 * ORDERS, now));
        broker.loseEverySourceRecord();

        assertThatExceptionOfType(StreamsRefused.class)
                .isThrownBy(() -> fleet.start("one"))
                .satisfies(refused -> assertThat(refused.sentences())
                        .hasSize(4)
                        .allSatisfy(sentence -> assertThat(sentence)
                                .matches(
                                        "topic orders.v1 partition \\d must still hold offsets \\d+ to \\d+, which were never"
                                                + " read: they are lost, since the log begins at \\d+")));

        assertThat(Books.of(broker).in()).isEqualTo(ORDERS);
    }

    @Test
    void aGroupWhoseOffsetsExpiredGoesOnWhereTheProgressEnds() throws Exception {
        takeIn(ORDERS);
        try (var admin = broker.admin()) {
            admin.deleteConsumerGroups(List.of(Fleet.GROUP)).all().get();
        }
        broker.send(Fleet.orders(ORDERS, 2 * ORDERS, now));

        var second = fleet.start("one");
        Fleet.await(() -> Books.of(broker).in() >= 2 * ORDERS);
        assertThat(second.close(Fleet.PATIENCE)).isTrue();

        var books = Books.of(broker);
        books.assertRangesAreSeamless();
        assertThat(books.in()).isEqualTo(2 * ORDERS);
        assertThat(books.landed()).isEqualTo(2 * ORDERS);
        assertThat(books.duplicates()).isZero();
    }

    @Test
    void aRegistryOutageHoldsBackOnlyRecordsOfUnseenSchemas() throws Exception {
        fleet.registry.loses(8);
        List<ProducerRecord<byte[], byte[]>> unseen = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            unseen.add(new ProducerRecord<>(Orders.SOURCE, Orders.key("u" + i), Orders.order(8, "u" + i, now, i)));
        }
        broker.send(unseen);
        broker.send(Fleet.orders(0, ORDERS, now));
        var first = fleet.start("one");
        Fleet.await(() -> Books.of(broker).in() == ORDERS + 50);
        assertThat(Books.of(broker).parked()).isEqualTo(50);
        assertThat(Books.of(broker).landed()).isEqualTo(ORDERS);
        assertThat(first.close(Fleet.PATIENCE)).isTrue();

        var second = fleet.start("one");
        Fleet.awaitRunning(second);
        fleet.registry.answersFor(8);
        Fleet.await(() -> Books.of(broker).landed() == ORDERS + 50);
        assertThat(second.close(Fleet.PATIENCE)).isTrue();

        var books = Books.of(broker);
        books.assertRangesAreSeamless();
        assertThat(books.parked()).isZero();
        assertThat(books.deadLettered()).isZero();
        assertThat(Books.distinct(books.landedOrigins())).hasSize(ORDERS + 50);
    }
}
