package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void demoAgreesWithTheWarehouseAndLeavesNothingRunning() throws IOException, InterruptedException {
        Stack stack = Stack.prepared("demo");

        Outcome outcome = stack.run(LIMIT, "demo");

        outcome.succeeded();
        assertThat(outcome.out()).contains("orders_core").contains("auth_core").contains("DEDUPE_CONFLICT");
        assertThat(stack.marker().carriers()).as("processes left behind").isEmpty();
    }
}
