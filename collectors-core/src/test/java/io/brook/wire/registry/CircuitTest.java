package io.brook.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.wire.registry.Circuit.Gate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private static final Instant START = Instant.parse("2010-12-01T08:00:00Z");

    private final Circuit circuit = new Circuit(Duration.ofSeconds(1));

    @Test
    void itIsClosedUntilAFailureAndAfterASuccess() {
        assertThat(circuit.pass(START)).isEqualTo(Gate.CLOSED);
        circuit.trip(START, false);
        assertThat(circuit.pass(START)).isEqualTo(Gate.OPEN);
        circuit.close();
        assertThat(circuit.pass(START)).isEqualTo(Gate.CLOSED);
    }

    @Test
    void oneProbeIsLetThroughInEachBackOff() {
        circuit.trip(START, false);

        assertThat(circuit.pass(after(999))).isEqualTo(Gate.OPEN);
        assertThat(circuit.pass(after(1_000))).isEqualTo(Gate.PROBE);
        assertThat(circuit.pass(after(1_000))).isEqualTo(Gate.OPEN);
        assertThat(circuit.pass(after(2_000))).isEqualTo(Gate.PROBE);
    }

    @Test
    void aFailedProbeDoublesTheBackOffUpToAMinute() {
        circuit.trip(START, false);
        for (int i = 0; i < 3; i++) {
            circuit.trip(START, true);
        }

        assertThat(circuit.pass(after(7_999))).isEqualTo(Gate.OPEN);
        assertThat(circuit.pass(after(8_000))).isEqualTo(Gate.PROBE);
        for (int i = 0; i < 100; i++) {
            circuit.trip(START, true);
        }
        assertThat(circuit.pass(after(59_999))).isEqualTo(Gate.OPEN);
        assertThat(circuit.pass(after(60_000))).isEqualTo(Gate.PROBE);
    }

    @Test
    void failuresThatComeInTogetherCountOnce() {
        for (int i = 0; i < 10; i++) {
            circuit.trip(START, false);
        }

        assertThat(circuit.pass(after(1_000))).isEqualTo(Gate.PROBE);
    }

    private static Instant after(long millis) {
        return START.plusMillis(millis);
    }
}
