package io.brook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The audit of a real stack finds nothing where nothing is wrong, and otherwise the very offset. Whatever is planted
/// is
/// taken out again: others use the table.
@ExtendWith(SharedStack.class)
class AuditTest {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String TABLE = "BROOK_COMMERCE.BRONZE.ORDERS_RAW";
    private static final int ORDERS = 200;

    @Test
    void everythingThatTheFleetMadeOfItsRecordsIsFoundRight(Stack stack) throws Exception {
        send(stack, "a-clean-");

        Outcome outcome = audit(stack);

        JsonNode report = outcome.succeeded().json();
        assertThat(report.required("clean").asBoolean()).isTrue();
        assertThat(report.required("faults")).isEmpty();
        assertThat(report.required("records").asLong()).isGreaterThanOrEqualTo(2 * ORDERS);
        assertThat(report.required("verified").asLong()).isGreaterThanOrEqualTo(2 * ORDERS);
    }

    @Test
    void aDeletedARepeatedAndAnAlteredRowAreNamedByTheirOffsets(Stack stack) throws Exception {
        List<RecordMetadata> sent = send(stack, "a-plant-");
        audit(stack).succeeded();
        Row deleted = Row.of(stack, sent.get(3));
        Row repeated = Row.of(stack, sent.get(50));
        Row altered = Row.of(stack, sent.get(120));

        deleted.delete();
        repeated.insert();
        altered.run("UPDATE " + TABLE + " SET QUANTITY = 2" + altered.where());
        Outcome outcome = audit(stack);
        for (Row row : List.of(deleted, repeated, altered)) {
            row.delete();
            row.insert();
        }

        JsonNode report = outcome.exited(1).json();
        assertThat(report.required("first_fault").asText()).isEqualTo("LOST");
        assertThat(faults(report))
                .containsExactly(
                        "LOST " + deleted.place(), "DOUBLED " + repeated.place(), "ALTERED " + altered.place());
        audit(stack).succeeded();
    }

    /// Orders of one key each, and then all of them again: the second half are duplicates.
    private static List<RecordMetadata> send(Stack stack, String prefix) throws Exception {
        String registry = "http://127.0.0.1:" + stack.port("registry") + "/apis/ccompat/v7";
        Orders orders = new Orders(RegisteredSchema.latest(registry, "orders.v1-value"), "someone");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 2 * ORDERS; i++) {
            String id = prefix + now.toEpochMilli() + "-" + i % ORDERS;
            records.add(new ProducerRecord<>(Poison.TOPIC, 0, id.getBytes(UTF_8), orders.order(id, now)));
        }
        try (Kafka kafka = new Kafka(stack.port("kafka"))) {
            return kafka.send(records);
        }
    }

    private static Outcome audit(Stack stack) throws IOException, InterruptedException {
        return stack.run(LIMIT, "audit", "orders_core", "--wait", "120s", "--json");
    }

    private static List<String> faults(JsonNode report) {
        return StreamSupport.stream(report.required("faults").spliterator(), false)
                .map(fault -> fault.required("fault").asText() + " "
                        + fault.required("place").asText() + ":" + fault.at("/offsets/0/0") + " "
                        + fault.required("count").asLong())
                .toList();
    }

    /// A row of the table, as it was when it was looked at.
    private record Row(Stack stack, RecordMetadata source, JsonNode content) {
        static Row of(Stack stack, RecordMetadata source) throws IOException, InterruptedException {
            Row unread = new Row(stack, source, NullNode.getInstance());
            JsonNode rows = stack.query("SELECT * FROM " + TABLE + unread.where());
            assertThat(rows).hasSize(1);
            return new Row(stack, source, rows.get(0));
        }

        String where() {
            return " WHERE _SRC_TOPIC = '" + source.topic() + "' AND _SRC_PARTITION = " + source.partition()
                    + " AND _SRC_OFFSET = " + source.offset();
        }

        String place() {
            return source.topic() + ":" + source.partition() + ":" + source.offset() + " 1";
        }

        void delete() throws IOException, InterruptedException {
            run("DELETE FROM " + TABLE + where());
        }

        void insert() throws IOException, InterruptedException {
            String names =
                    content.properties().stream().map(each -> each.getKey()).collect(Collectors.joining(", "));
            String values = content.properties().stream()
                    .map(each -> literal(each.getValue()))
                    .collect(Collectors.joining(", "));
            run("INSERT INTO " + TABLE + " (" + names + ") VALUES (" + values + ")");
        }

        void run(String sql) throws IOException, InterruptedException {
            stack.run(Stack.SHORT, "query", sql).succeeded();
        }

        private static String literal(JsonNode value) {
            return value.isTextual() ? "'" + value.asText().replace("'", "''") + "'" : value.asText();
        }
    }
}
