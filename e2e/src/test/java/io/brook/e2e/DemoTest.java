package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void demoAgreesWithTheWarehouseAndLeavesNothingRunning() throws IOException, InterruptedException {
        Stack stack = Stack.prepared("demo");

        Outcome outcome = stack.run(LIMIT, "demo");

        outcome.succeeded();
        assertThat(outcome.out()).contains("orders_core").contains("auth_core").contains("DEDUPE_CONFLICT");
        assertThat(outcome.out().lines().map(String::stripTrailing)).containsSubsequence(sample());
        assertThat(stack.marker().carriers()).as("processes left behind").isEmpty();
    }

    /// What README shows of the output. The crowd is seeded, so its figures are the same everywhere.
    private static List<String> sample() throws IOException {
        List<String> sample = Files.readAllLines(Repository.root().resolve("README.md")).stream()
                .dropWhile(line -> !line.contains("EXPECTED"))
                .takeWhile(line -> !line.equals("```"))
                .toList();
        assertThat(sample).as("README's sample of the demo").hasSizeGreaterThan(10);
        return sample;
    }
}
