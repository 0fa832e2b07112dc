package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A short run of chaos: the fleet keeps its promise, and every fault was seen to take effect.
class ChaosTest {
    private static final Duration LIMIT = Duration.ofMinutes(12);
    private static final String MINUTES = "3";
    private static final String SEED = "20260331";

    @Test
    void everyRecordHasItsOneFateAfterEveryFault() throws IOException, InterruptedException {
        Stack stack = Stack.prepared("chaos");

        Outcome outcome = stack.run(LIMIT, "chaos", "--minutes", MINUTES, "--seed", SEED, "--json");

        outcome.succeeded();
        JsonNode report = outcome.json();
        assertThat(report.required("clean").asBoolean()).isTrue();
        assertThat(report.required("findings")).isEmpty();
        List<String> faults = new ArrayList<>();
        report.required("faults").properties().forEach(fault -> {
            faults.add(fault.getKey());
            assertThat(fault.getValue().asInt()).as(fault.getKey()).isPositive();
        });
        assertThat(faults).contains("kill-collector", "zombie", "kill-broker", "warehouse-lost-answer", "disk-full");
        for (String contract : List.of("orders_core", "auth_core")) {
            JsonNode totals = report.required("contracts").required(contract);
            assertThat(totals.required("landed").asLong()).as(contract).isGreaterThan(30_000);
            assertThat(totals.required("parked").asLong()).as(contract).isZero();
        }
        assertThat(stack.marker().carriers()).as("processes left behind").isEmpty();
    }
}
