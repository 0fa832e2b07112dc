package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Power failures in the middle of a feed change nothing about what is found in the end.
class KillTest {
    private static final String TABLE = "BROOK_COMMERCE.BRONZE.ORDERS_RAW";
    private static final String TOPIC = "orders.v1";
    private static final int LINES = 80_000;

    /// Records per second: each part takes a few seconds, and a victim dies about half-way.
    private static final String RATE = "5000";

    private static final int BEFORE_DEATH = 9_000;

    /// Who is killed during which part of the feed.
    private static final List<String> VICTIMS = List.of("orders", "orders", "warehouse", "orders");

    private static final Duration FEED = Duration.ofMinutes(3);
    private static final Duration SETTLE = Duration.ofMinutes(3);

    @Test
    void killedCollectorsAndAKilledWarehouseLoseAndRepeatNothing() throws IOException, InterruptedException {
        OrderLines orders = OrderLines.seeded(20_110_104, LINES);
        try (Stack stack = Stack.started("kill");
                Kafka kafka = new Kafka(stack.port("kafka"))) {
            int part = LINES / VICTIMS.size();

            for (int i = 0; i < VICTIMS.size(); i++) {
                Path file = stack.directory().resolve("orders-" + i + ".csv");
                orders.write(file, i * part, (i + 1) * part);
                feedAndKill(stack, kafka, file, VICTIMS.get(i));
            }

            assertExact(stack, orders);
        }
    }

    private static void feedAndKill(Stack stack, Kafka kafka, Path file, String victim)
            throws IOException, InterruptedException {
        ProcessHandle process = stack.process(victim);
        long before = kafka.written(TOPIC);
        Command.Running feed = stack.command("feed", "orders_core", file.toString(), "--rate", RATE)
                .start();
        while (kafka.written(TOPIC) < before + BEFORE_DEATH && feed.process().isAlive()) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        assertThat(feed.process().isAlive())
                .as("the feed goes on while %s dies", victim)
                .isTrue();
        process.onExit().join();
        stack.up();
        feed.await(FEED).succeeded();
    }

    private static void assertExact(Stack stack, OrderLines orders) throws IOException, InterruptedException {
        Ledger ledger =
                stack.awaitLedger("orders_core", SETTLE, found -> found.balanced() && found.in() >= orders.count());
        assertThat(ledger.in()).isEqualTo(orders.count()).isEqualTo(ledger.outcomes());
        assertThat(ledger.landed()).isEqualTo(orders.fresh());
        assertThat(ledger.duplicate()).isEqualTo(orders.repeats());
        assertThat(ledger.dlq()).isEqualTo(Map.of("DEDUPE_CONFLICT", (long) orders.conflicts()));
        stack.awaitCount("SELECT COUNT(*) AS N FROM " + TABLE, orders.fresh(), SETTLE);
        assertThat(stack.count(distinct("ORDER_ID, EVENT_TS"))).isEqualTo(orders.fresh());
        assertThat(stack.count(distinct("_SRC_TOPIC, _SRC_PARTITION, _SRC_OFFSET")))
                .isEqualTo(orders.fresh());
    }

    private static String distinct(String columns) {
        return "SELECT COUNT(*) AS N FROM (SELECT DISTINCT " + columns + " FROM " + TABLE + ") AS D";
    }
}
