package io.brook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void oneDisturbedRoundDoesNotMoveTheRatio() {
        var summary = new Summary(List.of(
                measured(JobKind.BYTES, 2_000_000),
                measured(JobKind.BYTES, 9_000_000),
                measured(JobKind.BYTES, 2_000_000),
                measured(JobKind.ORDERS, 6_000_000),
                measured(JobKind.ORDERS, 6_000_000),
                measured(JobKind.ORDERS, 30_000_000)));

        assertThat(summary.cpuMicrosPerRecord(JobKind.BYTES)).isEqualTo(2);
        assertThat(summary.cpuRatio(JobKind.ORDERS)).isEqualTo(3);
    }

    @Test
    void measurementSurvivesItsWayThroughTheChildsOutput() {
        Measurement measured = measured(JobKind.DECODE, 1_234);

        assertThat(Measurement.fromJson(measured.toJson())).isEqualTo(measured);
    }

    private static Measurement measured(JobKind job, long cpuNanos) {
        return new Measurement(job, 1_000, cpuNanos, 1_000_000_000);
    }
}
