package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A team that knows nothing of this product: Confluent's JavaScript serializer and somebody's Kafka client.
@ExtendWith(SharedStack.class)
class ConfluentClientTest {
    private static final Duration INSTALL = Duration.ofMinutes(5);
    private static final Duration SETTLE = Duration.ofMinutes(3);

    @Test
    void anOrderFromConfluentsOwnSerializerLands(Stack stack) throws IOException, InterruptedException {
        Path client = installed();
        String orderId = "js-" + Instant.now().toEpochMilli();
        Ledger before = stack.ledger("orders_core");

        Outcome produced = node(client, stack, orderId);

        produced.succeeded();
        Ledger found = stack.awaitLedger(
                        "orders_core", SETTLE, ledger -> ledger.in() > before.in() && ledger.balanced())
                .minus(before);
        assertThat(found.landed()).isEqualTo(1);
        String row = "SELECT COUNT(*) AS N FROM BROOK_COMMERCE.BRONZE.ORDERS_RAW WHERE ORDER_ID = '" + orderId
                + "' AND COUNTRY = 'France' AND QUANTITY = 3 AND TOTAL_USD = 12.99";
        stack.awaitCount(row, 1, SETTLE);
    }

    private static Outcome node(Path client, Stack stack, String orderId) throws IOException, InterruptedException {
        String order = """
                {"order_id": "%s", "event_ts": %d, "country": "France", "quantity": 3, "total_usd": {"unscaled": 1299}}
                """.formatted(orderId, Instant.now().toEpochMilli() * 1_000);
        return new Command(
                        List.of(
                                "node",
                                client.resolve("produce.js").toString(),
                                "127.0.0.1:" + stack.port("kafka"),
                                "http://127.0.0.1:" + stack.port("registry") + "/apis/ccompat/v7",
                                "orders.v1",
                                "order_id",
                                order),
                        Map.of())
                .run(Stack.SHORT);
    }

    /// The client with its packages; the test is skipped where they cannot be had.
    private static Path installed() throws IOException, InterruptedException {
        assumeTrue(
                Command.shell("command -v node && command -v npm", Map.of())
                                .run(Stack.SHORT)
                                .exit()
                        == 0,
                "Node.js and npm are not installed");
        Path client = Files.createDirectories(Path.of("target", "js").toAbsolutePath());
        for (String name : List.of("package.json", "package-lock.json", "produce.js")) {
            Files.copy(Path.of("src", "test", "js", name), client.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(client.resolve("node_modules"))) {
            Outcome install = Command.shell(
                            "cd \"$CLIENT\" && npm ci --no-audit --no-fund --ignore-scripts",
                            Map.of("CLIENT", client.toString()))
                    .run(INSTALL);
            assumeTrue(install.exit() == 0, () -> "npm could not install the client: " + install);
        }
        return client;
    }
}
