package io.brook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What may befall the table under the lanes, and the runbook's way back, on one stack: what a test leaves is what the
/// next one begins with.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TableCasesTest {
    private static final String TABLE = "BROOK_COMMERCE.BRONZE.ORDERS_RAW";
    private static final String LANDING = "orders.landing";
    private static final String COLLECTOR = "orders-collector";
    private static final String COUNT = "SELECT COUNT(*) AS N FROM " + TABLE;
    private static final String DISTINCT =
            "SELECT COUNT(*) AS N FROM (SELECT DISTINCT _SRC_PARTITION, _SRC_OFFSET FROM " + TABLE + ") AS D";
    private static final Duration NOTICED = Duration.ofSeconds(60);
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final Pattern IDENTITY = Pattern.compile("is of (\\S+Z)");

    private static Stack stack;
    private static Kafka kafka;
    private static Orders orders;
    private static StandIn warehouse;
    private static Readiness collector;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        stack = Stack.started("tables");
        kafka = new Kafka(stack.port("kafka"));
        var registry = "http://127.0.0.1:" + stack.port("registry") + "/apis/ccompat/v7";
        warehouse = new StandIn(stack.port("warehouse"));
        collector = new Readiness(stack.port(COLLECTOR));
        orders = new Orders(RegisteredSchema.latest(registry, "orders.v1-value"), "someone");
    }

    @AfterAll
    static void down() throws IOException {
        kafka.close();
        stack.close();
    }

    @Test
    @Order(1)
    void aReplacedTableHaltsItsLanesWithinAMinuteAndGetsEveryRowBackByTheRunbook() throws Exception {
        send("replaced", 200);
        stack.awaitCount(COUNT, 200, SETTLE);

        stack.query("CREATE OR REPLACE TABLE " + TABLE + columns("VARCHAR(40)"));
        var cause = awaitCause("TABLE_REPLACED", NOTICED);
        send("after", 50);

        landAgain(identityIn(cause));
        stack.awaitCount(COUNT, 250, SETTLE);
        assertThat(stack.count(DISTINCT)).isEqualTo(250);
    }

    @Test
    @Order(2)
    void aRenamedTableIsMissedAndWithItsNameBackNothingIsLost() throws Exception {
        long before = stack.count(COUNT);

        stack.query("ALTER TABLE " + TABLE + " RENAME TO BROOK_COMMERCE.BRONZE.ORDERS_ELSEWHERE");
        awaitCause("TABLE_MISSING", NOTICED);
        send("renamed", 60);
        stack.query("ALTER TABLE BROOK_COMMERCE.BRONZE.ORDERS_ELSEWHERE RENAME TO " + TABLE);

        stack.awaitCount(COUNT, before + 60, SETTLE);
        assertThat(stack.count(DISTINCT)).isEqualTo(before + 60);
        awaitWell();
    }

    @Test
    @Order(3)
    void rowsThatTheWarehouseRefusedJustBeforeACrashAreFoundAndDeadLettered() throws Exception {
        long before = stack.count(COUNT);
        var long40 = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 0; i < 3; i++) {
            long40.add(order("refused-" + i, "A LANTERN WITH A NAME OF MORE THAN FORTY CHARACTERS"));
        }

        warehouse.fault("{\"kind\":\"status\",\"path\":\"bulk-channel-status\",\"code\":503,\"count\":1000000}");
        var refused = kafka.send(long40);
        send("behind", 40);
        stack.awaitCount(COUNT, before + 40, SETTLE);
        assertThat(rejectedPositions()).isEmpty();
        kill(COLLECTOR);
        warehouse.clear();
        stack.up();

        stack.awaitCount(COUNT, before + 40, SETTLE);
        var ledger = stack.awaitLedger(
                "orders_core", SETTLE, found -> found.balanced() && found.deadLetters("WAREHOUSE_REJECTED") == 3);
        assertThat(ledger.in()).isEqualTo(ledger.outcomes());
        assertThat(rejectedPositions()).containsExactlyInAnyOrderElementsOf(positions(refused));
    }

    @Test
    @Order(4)
    void aRowThatIsRefusedAloneAsOftenAsItComesIsDeadLetteredAndTheLaneGoesOn() throws Exception {
        long before = stack.count(COUNT);

        warehouse.fault("{\"kind\":\"status\",\"path\":\"rows\",\"code\":413,\"count\":3}");
        var refused = kafka.send(List.of(order("never-taken", "LANTERN")));
        stack.awaitLedger("orders_core", SETTLE, found -> found.deadLetters("WAREHOUSE_REJECTED") == 4);
        send("taken", 20);

        stack.awaitCount(COUNT, before + 20, SETTLE);
        assertThat(rejectedPositions()).containsAll(positions(refused));
        awaitWell();
    }

    @Test
    @Order(5)
    void aDroppedTableIsMissedAndGetsEveryRowButTheDeadLetteredOnesBack() throws Exception {
        long before = stack.count(COUNT);

        var columns = columns("VARCHAR");
        stack.query("DROP TABLE " + TABLE);
        awaitCause("TABLE_MISSING", NOTICED);
        stack.query("CREATE TABLE " + TABLE + columns);
        var cause = awaitCause("TABLE_REPLACED", NOTICED);

        landAgain(identityIn(cause));
        stack.awaitCount(COUNT, before, SETTLE);
        assertThat(stack.count(DISTINCT)).isEqualTo(before);
        assertThat(rejectedPositions()).hasSize(4).doesNotHaveDuplicates();
        stack.run(Stack.UP, "audit", "orders_core").succeeded();
    }

    @Test
    @Order(6)
    void retentionThatPassesTheTokenHaltsWithTheExactRangeAndGoesOnWhenThatIsAccepted() throws Exception {
        long before = stack.count(COUNT);
        int inLanding = kafka.read(LANDING).size();
        warehouse.fault("{\"kind\":\"status\",\"path\":\"rows\",\"code\":503,\"count\":1000000}");
        send("lost", 30);
        awaitLanding(inLanding + 30);
        kill(COLLECTOR);
        long end = kafka.deleteAll(LANDING, 0);
        warehouse.clear();

        // It waits for a readiness that does not come.
        var start = stack.command("up").start();
        var cause = awaitCause("LOST_RANGE", NOTICED);
        start.process().destroyForcibly().onExit().join();
        var range = Pattern.compile("orders\\.landing-0 LOST_RANGE \\(offsets (\\d+) to (\\d+) are gone\\)")
                .matcher(cause);
        assertThat(range.find()).as(cause).isTrue();
        assertThat(Long.parseLong(range.group(2))).isEqualTo(end - 1);

        restartWith(Map.of("LANDING_ACCEPT_LOST", "orders.landing-0:" + range.group(1) + "-" + range.group(2)));
        awaitWell();
        assertThat(stack.count(COUNT)).isBetween(before, before + 30);
        assertThat(stack.count(DISTINCT)).isEqualTo(stack.count(COUNT));
    }

    private static void send(String prefix, int count) throws IOException, InterruptedException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int i = 0; i < count; i++) {
            records.add(order(prefix + "-" + i, "LANTERN"));
        }
        kafka.send(records);
    }

    private static ProducerRecord<byte[], byte[]> order(String id, String description) throws IOException {
        var record = orders.record(id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        record.put("description", description);
        return new ProducerRecord<>(
                "orders.v1", id.getBytes(UTF_8), orders.registered().encode(record));
    }

    /// The table's columns as DDL has them, but for one that may be narrower.
    private static String columns(String description) throws IOException, InterruptedException {
        var columns = new ArrayList<String>();
        stack.query("SELECT COLUMN_NAME AS C, DATA_TYPE AS T, NUMERIC_PRECISION AS P, NUMERIC_SCALE AS S FROM"
                        + " BROOK_COMMERCE.INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'ORDERS_RAW'"
                        + " ORDER BY ORDINAL_POSITION")
                .forEach(row -> {
                    var name = row.required("C").asText();
                    var type = row.required("T").asText();
                    columns.add(name + " "
                            + switch (type) {
                                case "TEXT" -> name.equals("DESCRIPTION") ? description : "VARCHAR";
                                case "NUMBER" ->
                                    "NUMBER(" + row.required("P").asText() + ","
                                            + row.required("S").asText() + ")";
                                default -> type;
                            });
                });
        return " (" + String.join(", ", columns) + ")";
    }

    /// Asks until readiness names a cause; the status verb paces the asking.
    private static String awaitCause(String cause, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        var said = collector.ask();
        while (!said.contains(cause)) {
            assertThat(System.nanoTime())
                    .as("within %s readiness must name %s, says %s", limit, cause, said)
                    .isLessThan(deadline);
            stack.status();
            said = collector.ask();
        }
        return said;
    }

    private static void awaitWell() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SETTLE.toNanos();
        while (!collector.isWell()) {
            assertThat(System.nanoTime())
                    .as("within %s the collector must be well, says %s", SETTLE, collector.ask())
                    .isLessThan(deadline);
            stack.status();
        }
    }

    private static void awaitLanding(int records) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + SETTLE.toNanos();
        while (kafka.read(LANDING).size() < records) {
            assertThat(System.nanoTime())
                    .as("within %s %d landing records must be there", SETTLE, records)
                    .isLessThan(deadline);
            stack.status();
        }
    }

    private static String identityIn(String cause) {
        var found = IDENTITY.matcher(cause);
        assertThat(found.find()).as(cause).isTrue();
        return found.group(1);
    }

    /// The runbook's way.
    private static void landAgain(String identity) throws IOException, InterruptedException {
        restartWith(Map.of("LANDING_LAND_AGAIN", LANDING + "@" + identity));
    }

    private static void restartWith(Map<String, String> settings) throws IOException, InterruptedException {
        kill(COLLECTOR);
        stack.upWith(settings);
    }

    private static void kill(String part) throws IOException, InterruptedException {
        var process = stack.process(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    private static List<String> rejectedPositions() throws InterruptedException {
        return kafka.read("orders.dlq").stream()
                .filter(letter -> new String(
                                letter.headers().lastHeader("brook-reason").value(), UTF_8)
                        .equals("WAREHOUSE_REJECTED"))
                .map(letter -> new String(letter.key(), UTF_8))
                .toList();
    }

    private static List<String> positions(List<RecordMetadata> sent) {
        return sent.stream()
                .map(at -> at.topic() + ":" + at.partition() + ":" + at.offset())
                .toList();
    }
}
