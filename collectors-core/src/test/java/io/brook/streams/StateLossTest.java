package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A collector that loses what it remembers, on its disk or at the broker.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class StateLossTest {
    private static final int ORDERS = 20_000;
    private static final String MEMORY = "brook-orders_core-orders_events_v1-dedupe-changelog";

    @RegisterExtension
    final TestBroker broker = new TestBroker();

    @TempDir
    Path dir;

    private final long now = System.currentTimeMillis();
    private Fleet fleet;

    @BeforeEach
    void takeInOrders() throws Exception {
        fleet = new Fleet(broker, dir);
        broker.preflight();
        broker.send(Fleet.orders(0, ORDERS, now));
        var streams = fleet.start("one");
        Fleet.await(() -> broker.committed(Fleet.GROUP) == ORDERS);
        Fleet.await(() -> Books.of(broker).in() == ORDERS);
        assertThat(streams.closeAndLeave(Fleet.PATIENCE)).isTrue();
    }

    private void assertRepeatsAreKnown(CollectorStreams streams) throws InterruptedException {
        broker.send(Fleet.orders(0, ORDERS, now));
        broker.send(Fleet.orders(ORDERS, ORDERS + 100, now));
        Fleet.await(() -> Books.of(broker).in() == 2 * ORDERS + 100);
        streams.close(Fleet.PATIENCE);
        var books = Books.of(broker);
        books.assertRangesAreSeamless();
        assertThat(books.duplicates()).isEqualTo(ORDERS);
        assertThat(books.landed()).isEqualTo(ORDERS + 100);
        assertThat(Books.distinct(books.landedOrigins())).hasSize(ORDERS + 100);
    }

    @Test
    void storesThatWereDeletedAreRestored() throws Exception {
        deleteTree(fleet.stateOf("one").resolve(Fleet.GROUP));

        var streams = fleet.start("one");
        Fleet.awaitRunning(streams);

        assertThat(streams.restores().finished()).isNotEmpty();
        assertRepeatsAreKnown(streams);
    }

    @Test
    void aStoreWithACorruptFileIsRestored() throws Exception {
        corruptEveryStoreFile();

        assertRepeatsAreKnown(Fleet.retried(() -> fleet.start("one")));
    }

    @Test
    void aChangelogThatIsGoneIsNotReplacedByAnEmptyOne() throws Exception {
        broker.delete(MEMORY);

        assertRefused("topic " + MEMORY + " must exist, since orders.landing holds records");
    }

    @Test
    void aChangelogThatWasMadeAnewIsRefused() throws Exception {
        broker.delete(MEMORY);
        try (var admin = broker.admin()) {
            var anew = new NewTopic(MEMORY, 4, (short) 1);
            admin.createTopics(List.of(anew)).all().get();
        }
        broker.configure(MEMORY, "cleanup.policy", "compact");

        assertRefused("was deleted and made anew");
    }

    @Test
    void aChangelogThatLostItsBeginningIsRefused() throws Exception {
        broker.configure(MEMORY, "cleanup.policy", "compact,delete");
        broker.loseEveryRecordOf(MEMORY);
        broker.configure(MEMORY, "cleanup.policy", "compact");

        assertRefused("topic " + MEMORY + " must begin at offset 0, was truncated");
    }

    @Test
    void aChangelogThatForgetsIsRefused() throws Exception {
        broker.configure(MEMORY, "cleanup.policy", "compact,delete");

        assertRefused("topic " + MEMORY + " must have cleanup.policy=compact");
    }

    private void assertRefused(String sentence) {
        assertThatExceptionOfType(StreamsRefused.class)
                .isThrownBy(() -> fleet.start("one"))
                .withMessageContaining(sentence);
    }

    private void corruptEveryStoreFile() throws IOException {
        List<Path> files;
        try (var all = Files.walk(fleet.stateOf("one"))) {
            files = all.filter(file -> file.toString().endsWith(".sst")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
                for (long at = 100; at < bytes.length() / 2; at += 50) {
                    bytes.seek(at);
                    bytes.write(0x5a);
                }
            }
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
