package io.brook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/// A contract's next version brings one more optional column while its four lanes write.
class EvolutionTest {
    private static final String TABLE = "BROOK_COMMERCE.BRONZE.ORDERS_RAW";
    private static final Duration SETTLE = Duration.ofMinutes(3);
    private static final int AFTERWARDS = 200;
    private static final String QUANTITY = "      - name: quantity\n";
    private static final String CHANNEL = """
              - name: channel
                type: string
                classification: internal
                description: Where the order was placed
        """;

    @Test
    void aNewOptionalColumnAppearsWithoutALossWhileBothInstancesAreRestartedOneAfterTheOther() throws Exception {
        try (Stack stack = Stack.started("evolution");
                Kafka kafka = new Kafka(stack.port("kafka"))) {
            stack.run(Stack.UP, "scale", "orders-collector=2").succeeded();
            String registry = "http://127.0.0.1:" + stack.port("registry") + "/apis/ccompat/v7";
            Orders before = new Orders(RegisteredSchema.latest(registry, "orders.v1-value"), "someone");
            Schema next = new Schema.Parser().parse(withColumn(avro()));
            Path view = nextVersion(stack.directory().resolve("next"), next);

            AtomicBoolean restarting = new AtomicBoolean(true);
            List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
            Thread load = Thread.ofPlatform().start(() -> send(kafka, before, restarting, sent));
            for (String instance : List.of("orders-collector", "orders-collector-1")) {
                restart(stack, view, instance);
            }
            restarting.set(false);
            load.join();
            Orders after = new Orders(RegisteredSchema.latest(registry, "orders.v1-value"), "someone");
            for (int i = 0; i < AFTERWARDS; i++) {
                kafka.send(List.of(order(after, "after-" + i)));
            }

            stack.awaitCount("SELECT COUNT(*) AS N FROM " + TABLE, sent.size() + AFTERWARDS, SETTLE);
            assertThat(stack.count("SELECT COUNT(*) AS N FROM " + TABLE + " WHERE CHANNEL = 'web'"))
                    .isEqualTo(AFTERWARDS);
            assertThat(stack.count("SELECT COUNT(*) AS N FROM (SELECT DISTINCT ORDER_ID FROM " + TABLE + ") AS D"))
                    .isEqualTo(sent.size() + AFTERWARDS);
            assertThat(stack.ledger("orders_core").deadLetters()).isZero();
        }
    }

    private static void send(
            Kafka kafka, Orders orders, AtomicBoolean goesOn, List<ProducerRecord<byte[], byte[]>> sent) {
        try {
            for (int i = 0; goesOn.get(); i++) {
                var record = order(orders, "during-" + i);
                kafka.send(List.of(record));
                sent.add(record);
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the load must go on", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> order(Orders orders, String id) throws IOException {
        var record = orders.record(id, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        if (record.getSchema().getField("channel") != null) {
            record.put("channel", "web");
        }
        return new ProducerRecord<>(
                "orders.v1", id.getBytes(UTF_8), orders.registered().encode(record));
    }

    private static void restart(Stack stack, Path view, String instance) throws IOException, InterruptedException {
        ProcessHandle process = stack.exactly(instance);
        process.destroy();
        process.onExit().join();
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("BROOK_SKIP_BUILD", "1");
        new Command(
                        List.of(
                                view.resolve("brook").toString(),
                                "up",
                                "--dir",
                                stack.directory().toString()),
                        environment)
                .run(Stack.UP)
                .succeeded();
    }

    /// This repository as it would be with the next version of the contract.
    private static Path nextVersion(Path view, Schema schema) throws IOException {
        Path module = Files.createDirectories(view.resolve("orders-collector"));
        Path contracts = Files.createDirectories(module.resolve("src/main/resources/contracts"));
        Path avro = Files.createDirectories(module.resolve("src/main/avro"));
        try (Stream<Path> entries = Files.list(Repository.root())) {
            for (Path entry : entries.toList()) {
                if (!entry.endsWith("orders-collector")) {
                    Files.createSymbolicLink(view.resolve(entry.getFileName()), entry);
                }
            }
        }
        Path original = Repository.root().resolve("orders-collector");
        Files.createSymbolicLink(module.resolve("target"), original.resolve("target"));
        Path feed = Path.of("src/main/resources/contracts/orders_core.feed.yaml");
        Files.copy(original.resolve(feed), module.resolve(feed));
        String contract = Files.readString(original.resolve("src/main/resources/contracts/orders_core.yaml"));
        Files.writeString(
                contracts.resolve("orders_core.yaml"),
                contract.replace("version: 1.0.0", "version: 1.1.0").replace(QUANTITY, CHANNEL + QUANTITY));
        Files.writeString(contracts.resolve("orders_core.avsc"), schema.toString());
        Files.writeString(avro.resolve("orders_core.avsc"), schema.toString());
        return view;
    }

    private static String avro() throws IOException {
        return Files.readString(Repository.root().resolve("orders-collector/src/main/avro/orders_core.avsc"));
    }

    private static String withColumn(String avro) {
        String field = "{\"name\": \"channel\", \"type\": [\"null\", \"string\"], \"default\": null},";
        return avro.replace("{\"name\": \"quantity\"", field + "{\"name\": \"quantity\"");
    }
}
