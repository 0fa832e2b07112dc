package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.streams.RestoreState;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamHealthTest {
    private static final RestoreState NOTHING = new RestoreState(0, 0, 0, List.of(), 0, 0);
    private static final RestoreState UNDERWAY = new RestoreState(
            2, 1_500, 6_000, List.of(new RestoreState.Restored("orders-dedupe", 3, 100, 4_400, 250)), 4, 12);

    @Test
    void aTopologyThatRestoresSaysHowFarItIs() {
        var health = StreamHalf.healthOf("REBALANCING", UNDERWAY);

        assertThat(health)
                .isEqualTo(PartHealth.down("streams", "RESTORING 1500 of 6000", "2 stores, in changelog offsets"));
    }

    @Test
    void aTopologyThatRunsIsUp() {
        assertThat(StreamHalf.healthOf("RUNNING", NOTHING)).isEqualTo(PartHealth.up("streams"));
    }

    @Test
    void anyOtherStateIsItsOwnCause() {
        assertThat(StreamHalf.healthOf("REBALANCING", NOTHING)).isEqualTo(PartHealth.down("streams", "REBALANCING"));
    }

    @Test
    void whatARestoreTookIsMetered() {
        var snapshots = new RestoreGauges("orders_core", () -> UNDERWAY).collect();

        assertThat(snapshots.stream().map(StreamHealthTest::figureOf))
                .containsExactlyInAnyOrder(
                        "brook_restore_stores_underway=2.0",
                        "brook_restore_remaining_offsets=4500.0",
                        "brook_standby_stores=4.0",
                        "brook_standby_lag_offsets=12.0",
                        "brook_restore_last_records=100.0",
                        "brook_restore_last_bytes=4400.0",
                        "brook_restore_last_seconds=0.25");
    }

    private static String figureOf(MetricSnapshot snapshot) {
        var gauge = (GaugeSnapshot) snapshot;
        return gauge.getMetadata().getName() + "="
                + gauge.getDataPoints().getFirst().getValue();
    }
}
