package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Several instances of a collector on a real broker: one that dies is stood in for, and they may be more or fewer.
@Timeout(value = 500, unit = TimeUnit.SECONDS)
class FailoverTest {
    private static final Failover ONE_STANDBY = Failover.DEFAULT
            .withStandbyReplicas(1)
            .withSessionTimeout(Duration.ofSeconds(6))
            .withTransactionTimeout(Duration.ofSeconds(10));

    @RegisterExtension
    final TestBroker broker = new TestBroker();

    @TempDir
    Path dir;

    @Test
    void anInstanceThatIsKilledIsStoodInForWithoutAFullRestore() throws Exception {
        int orders = 60_000;
        long now = System.currentTimeMillis();
        broker.preflight();
        var fleet = new Fleet(broker, dir);
        var killed = KilledCollector.start(broker.address(), dir.resolve("killed"), "killed-0", ONE_STANDBY);
        var survivor = fleet.start("survivor", settings -> settings.with(ONE_STANDBY));
        broker.send(Fleet.orders(0, orders, now));
        Fleet.await(() -> broker.committed(Fleet.GROUP) == orders);
        Fleet.await(
                () -> survivor.restores().standbys() > 0 && survivor.restores().standbyLag() < 100);
        broker.send(Fleet.orders(orders, orders + 2_000, now));

        KilledCollector.kill(killed);
        broker.send(Fleet.orders(0, 1_000, now));
        broker.send(Fleet.orders(orders + 2_000, orders + 4_000, now));
        Fleet.await(() -> Books.of(broker).in() == orders + 5_000);

        assertThat(restored(survivor)).isLessThan(orders / 10);
        assertThat(survivor.close(Fleet.PATIENCE)).isTrue();
        assertExact(orders + 4_000, 1_000);
    }

    @Test
    void oneInstanceBecomesThreeAndOneAgainAndNothingIsCountedTwice() throws Exception {
        long now = System.currentTimeMillis();
        broker.preflight();
        var fleet = new Fleet(broker, dir);
        var first = fleet.start("one");
        broker.send(Fleet.orders(0, 6_000, now));
        Fleet.await(() -> broker.committed(Fleet.GROUP) > 3_000);

        var second = fleet.start("two");
        var third = fleet.start("three");
        broker.send(Fleet.orders(6_000, 12_000, now));
        Fleet.awaitRunning(second);
        Fleet.awaitRunning(third);
        broker.send(Fleet.orders(0, 3_000, now));
        broker.send(Fleet.orders(12_000, 18_000, now));
        Fleet.await(() -> broker.committed(Fleet.GROUP) > 18_000);
        assertThat(second.closeAndLeave(Fleet.PATIENCE)).isTrue();
        broker.send(Fleet.orders(18_000, 21_000, now));
        assertThat(third.closeAndLeave(Fleet.PATIENCE)).isTrue();
        broker.send(Fleet.orders(3_000, 6_000, now));

        Fleet.await(() -> Books.of(broker).in() == 27_000);
        assertThat(first.close(Fleet.PATIENCE)).isTrue();
        assertExact(21_000, 6_000);
        assertThat(fleet.failures()).isEmpty();
    }

    private static long restored(CollectorStreams streams) {
        return streams.restores().finished().stream()
                .mapToLong(RestoreState.Restored::records)
                .sum();
    }

    private void assertExact(int landed, int duplicates) {
        var books = Books.of(broker);
        books.assertRangesAreSeamless();
        assertThat(books.landed()).isEqualTo(landed);
        assertThat(books.duplicates()).isEqualTo(duplicates);
        assertThat(Books.distinct(books.landedOrigins())).hasSize(landed);
    }
}
