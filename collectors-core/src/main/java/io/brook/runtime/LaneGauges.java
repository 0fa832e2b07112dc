package io.brook.runtime;

import io.brook.landing.LaneHealth;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// The lanes' gauges, read at each scrape, so that a lane that went elsewhere leaves none behind.
final class LaneGauges implements MultiCollector {
    private static final double MILLIS = 1000.0;

    private final String contract;
    private final Supplier<List<LaneHealth>> lanes;

    LaneGauges(String contract, Supplier<List<LaneHealth>> lanes) {
        this.contract = contract;
        this.lanes = lanes;
    }

    @Override
    public MetricSnapshots collect() {
        var now = lanes.get();
        return new MetricSnapshots(
                gauge("brook_lane_lag", now, lane -> lane.lag().orElse(0)),
                gauge(
                        "brook_lane_committed_offset",
                        now,
                        lane -> lane.committed().orElse(-1)),
                gauge(
                        "brook_lane_oldest_uncommitted_seconds",
                        now,
                        lane -> lane.oldestUncommitted().toMillis() / MILLIS),
                gauge("brook_lane_rejected", now, LaneHealth::rejected),
                gauge("brook_lane_running", now, lane -> lane.state() == LaneHealth.State.RUNNING ? 1 : 0),
                gauge("brook_lane_halted", now, lane -> lane.state() == LaneHealth.State.HALTED ? 1 : 0));
    }

    private MetricSnapshot gauge(String name, List<LaneHealth> now, ToDoubleFunction<LaneHealth> figure) {
        var gauge = GaugeSnapshot.builder().name(name);
        now.forEach(lane -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(Labels.of(
                        "contract",
                        contract,
                        "topic",
                        lane.partition().topic(),
                        "partition",
                        Integer.toString(lane.partition().partition())))
                .value(figure.applyAsDouble(lane))
                .build()));
        return gauge.build();
    }
}
