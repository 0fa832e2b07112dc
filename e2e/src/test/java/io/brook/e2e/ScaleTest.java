package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Instances that come and go under load change nothing about what is found in the end.
class ScaleTest {
    private static final String TABLE = "BROOK_COMMERCE.BRONZE.ORDERS_RAW";
    private static final String STREAMS = "brook-orders_core";
    private static final String LANDERS = "brook-orders_core-land";
    private static final String FIRST = "orders-collector-0";
    private static final List<String> THREE = List.of(FIRST, "orders-collector-1", "orders-collector-2");

    private static final long SEED = 20_260_728;

    /// More than are fed, but on a machine that is slow beyond measure.
    private static final int MOST_LINES = 400_000;

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final long began = System.nanoTime();

    @Test
    void oneInstanceBecomesThreeAndOneAgainUnderLoadWithoutLossOrRepeat() throws IOException, InterruptedException {
        try (Stack stack = Stack.prepared("scale")) {
            refusesWhileTheStackIsDown(stack);
            stack.up();
            tell("the stack is up");
            int fed;
            try (Kafka kafka = new Kafka(stack.port("kafka"))) {
                fed = scaleUnderLoad(stack, kafka);
            }
            tell("%,d lines are fed".formatted(fed));
            assertExact(stack, OrderLines.seeded(SEED, fed));
            tell("the ledger and the table are exact");
            stack.run(LIMIT, "audit", "orders_core", "--wait", "120s").succeeded();
            tell("the audit finds no fault");
        }
    }

    private static void refusesWhileTheStackIsDown(Stack stack) throws IOException, InterruptedException {
        Outcome refused = stack.run(LIMIT, "scale", "orders-collector=3").exited(1);

        assertThat(refused.err()).contains("./brook up");
    }

    private int scaleUnderLoad(Stack stack, Kafka kafka) throws IOException, InterruptedException {
        SteadyFeed feed = SteadyFeed.started(stack, OrderLines.seeded(SEED, MOST_LINES));
        feed.awaitPiece();

        JsonNode out = scale(stack, 3);
        assertThat(out.required("started")).hasSize(2);
        awaitWorkers(kafka);
        tell("three instances share the partitions");
        assertThat(stack.status().findValuesAsText("name")).contains("orders-collector-1", "orders-collector-2");
        feed.awaitPiece();

        JsonNode in = scale(stack, 1);
        assertThat(in.required("stopped")).hasSize(2);
        assertThat(in.required("killed")).isEmpty();
        assertThat(kafka.members(STREAMS).keySet())
                .as("those that went have left at once")
                .allMatch(member -> member.contains(FIRST));
        assertThat(kafka.members(LANDERS).keySet()).allMatch(member -> member.contains(FIRST));
        feed.awaitPiece();
        return feed.stop();
    }

    private JsonNode scale(Stack stack, int count) throws IOException, InterruptedException {
        JsonNode done = stack.run(LIMIT, "scale", "orders-collector=" + count, "--json")
                .succeeded()
                .json();
        tell("scaled to %d in %,d ms"
                .formatted(count, done.get(0).required("millis").asLong()));
        assertThat(done).hasSize(1);
        assertThat(done.get(0).required("after").asInt()).isEqualTo(count);
        return done.get(0);
    }

    /// Until each of the three has a share of the topology.
    private static void awaitWorkers(Kafka kafka) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Map<String, Integer> members = kafka.members(STREAMS);
        while (!allWork(members)) {
            assertThat(System.nanoTime()).as("the shares are %s", members).isLessThan(deadline);
            members = kafka.members(STREAMS);
        }
    }

    private static boolean allWork(Map<String, Integer> members) {
        return THREE.stream()
                .allMatch(instance -> members.entrySet().stream()
                        .anyMatch(member -> member.getKey().contains(instance) && member.getValue() > 0));
    }

    private static void assertExact(Stack stack, OrderLines orders) throws IOException, InterruptedException {
        Ledger ledger =
                stack.awaitLedger("orders_core", LIMIT, found -> found.balanced() && found.in() >= orders.count());
        assertThat(ledger.in()).isEqualTo(orders.count()).isEqualTo(ledger.outcomes());
        assertThat(ledger.landed()).isEqualTo(orders.fresh());
        assertThat(ledger.duplicate()).isEqualTo(orders.repeats());
        assertThat(ledger.dlq()).isEqualTo(Map.of("DEDUPE_CONFLICT", (long) orders.conflicts()));
        stack.awaitCount("SELECT COUNT(*) AS N FROM " + TABLE, orders.fresh(), LIMIT);
        String positions = "(SELECT DISTINCT _SRC_TOPIC, _SRC_PARTITION, _SRC_OFFSET FROM " + TABLE + ") AS D";
        assertThat(stack.count("SELECT COUNT(*) AS N FROM " + positions)).isEqualTo(orders.fresh());
    }

    private void tell(String what) {
        System.out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, what);
    }
}
