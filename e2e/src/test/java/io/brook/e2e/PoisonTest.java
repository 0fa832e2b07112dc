package io.brook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bad records end in the dead-letter queue with the right reason each, unseen by anyone, and stop nobody else.
@ExtendWith(SharedStack.class)
class PoisonTest {
    private static final String CANARY = "canary7f3a9c41e2";
    private static final Duration SETTLE = Duration.ofMinutes(3);
    private static final int GOOD = 300;
    private static final String GOOD_ROWS =
            "SELECT COUNT(*) AS N FROM BROOK_COMMERCE.BRONZE.ORDERS_RAW WHERE ORDER_ID LIKE 'p-good-%'";

    @Test
    void everyPoisonIsDeadLetteredForItsReasonWhileGoodOrdersLand(Stack stack) throws Exception {
        try (Kafka kafka = new Kafka(stack.port("kafka"))) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            String registry = "http://127.0.0.1:" + stack.port("registry") + "/apis/ccompat/v7";
            Orders orders = new Orders(RegisteredSchema.latest(registry, "orders.v1-value"), CANARY);
            RegisteredSchema foreign = RegisteredSchema.register(registry, "elsewhere-value", Poison.foreignSchema());
            List<Poison> poisons = Poison.set(orders, foreign, "p-good-0", now);
            Ledger before = stack.ledger("orders_core");

            List<RecordMetadata> sent = kafka.send(interleaved(orders, poisons, now));

            Ledger found = stack.awaitLedger(
                            "orders_core",
                            SETTLE,
                            ledger -> ledger.in() - before.in() >= sent.size() && ledger.balanced())
                    .minus(before);
            assertThat(found.in()).isEqualTo(sent.size()).isEqualTo(found.outcomes());
            assertThat(found.landed()).isEqualTo(GOOD);
            assertThat(found.dlq()).isEqualTo(reasons(poisons));
            stack.awaitCount(GOOD_ROWS, GOOD, SETTLE);
            assertDeadLetters(kafka, poisons, positions(poisons, sent));
            assertListsAndOpens(stack, poisons, positions(poisons, sent));
            assertNoCanary(stack.directory().resolve("logs"));
        }
    }

    /// Good orders before, between and after the poisons; the first one is the one that a poison contradicts.
    private static List<ProducerRecord<byte[], byte[]>> interleaved(Orders orders, List<Poison> poisons, Instant now)
            throws IOException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < GOOD; i++) {
            String id = "p-good-" + i;
            records.add(new ProducerRecord<>(Poison.TOPIC, 0, id.getBytes(UTF_8), orders.order(id, now)));
            if (i < poisons.size()) {
                records.add(poisons.get(i).message());
            }
        }
        return records;
    }

    private static Map<String, Long> reasons(List<Poison> poisons) {
        return poisons.stream().collect(Collectors.groupingBy(Poison::reason, TreeMap::new, Collectors.counting()));
    }

    /// Where each poison went: it follows the good order of its own number.
    private static List<String> positions(List<Poison> poisons, List<RecordMetadata> sent) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < poisons.size(); i++) {
            RecordMetadata metadata = sent.get(2 * i + 1);
            positions.add(metadata.topic() + ":" + metadata.partition() + ":" + metadata.offset());
        }
        return positions;
    }

    private static void assertDeadLetters(Kafka kafka, List<Poison> poisons, List<String> positions)
            throws InterruptedException {
        Map<String, ConsumerRecord<byte[], byte[]>> letters = new TreeMap<>();
        kafka.read("orders.dlq").forEach(letter -> letters.put(new String(letter.key(), UTF_8), letter));
        for (int i = 0; i < poisons.size(); i++) {
            ConsumerRecord<byte[], byte[]> letter = letters.get(positions.get(i));
            assertThat(letter).as(poisons.get(i).what()).isNotNull();
            assertThat(new String(letter.headers().lastHeader("brook-reason").value(), UTF_8))
                    .as(poisons.get(i).what())
                    .isEqualTo(poisons.get(i).reason());
            assertThat(text(letter.value()))
                    .as("the sealed " + poisons.get(i).what())
                    .doesNotContain(CANARY);
            letter.headers().forEach(header -> assertThat(text(header.value())).doesNotContain(CANARY));
        }
    }

    /// The list tells reasons and never content; the key's holder gets the bytes back.
    private static void assertListsAndOpens(Stack stack, List<Poison> poisons, List<String> positions)
            throws IOException, InterruptedException {
        Outcome listed = stack.run(Stack.SHORT, "dlq", "orders_core", "--json").succeeded();
        assertThat(listed.out()).doesNotContain(CANARY);
        reasons(poisons)
                .forEach((reason, count) -> assertThat(
                                listed.json().at("/reasons/" + reason).asLong())
                        .as(reason)
                        .isEqualTo(count));
        for (String what : List.of("wrong magic", "header bomb", "no Kafka key", "tombstone")) {
            int i = poisons.stream().map(Poison::what).toList().indexOf(what);
            Outcome opened = stack.run(Stack.SHORT, "dlq", "orders_core", "--open", positions.get(i))
                    .succeeded();
            ProducerRecord<byte[], byte[]> original = poisons.get(i).message();
            assertThat(opened.out().lines())
                    .as(what)
                    .contains("key        " + hex(original.key()), "value      " + hex(original.value()))
                    .filteredOn(line -> line.startsWith("header "))
                    .hasSize(original.headers().toArray().length);
        }
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "none" : HexFormat.of().formatHex(bytes);
    }

    private static void assertNoCanary(Path logs) throws IOException {
        try (Stream<Path> files = Files.walk(logs)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                assertThat(text(Files.readAllBytes(file)).contains(CANARY))
                        .as(file + " holds a field's value")
                        .isFalse();
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
