package io.brook.runtime;

import io.brook.streams.RestoreState;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// How far restoring is, and what the last restore of each store partition took, read at each scrape.
final class RestoreGauges implements MultiCollector {
    private static final double MILLIS = 1000.0;

    private final String contract;
    private final Supplier<RestoreState> restores;

    RestoreGauges(String contract, Supplier<RestoreState> restores) {
        this.contract = contract;
        this.restores = restores;
    }

    @Override
    public MetricSnapshots collect() {
        var now = restores.get();
        return new MetricSnapshots(
                gauge("brook_restore_stores_underway", now.underway()),
                gauge("brook_restore_remaining_offsets", (double) (now.total() - now.done())),
                gauge("brook_standby_stores", now.standbys()),
                gauge("brook_standby_lag_offsets", (double) now.standbyLag()),
                last("brook_restore_last_records", now.finished(), RestoreState.Restored::records),
                last("brook_restore_last_bytes", now.finished(), RestoreState.Restored::bytes),
                last("brook_restore_last_seconds", now.finished(), store -> store.millis() / MILLIS));
    }

    private MetricSnapshot gauge(String name, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("contract", contract))
                        .value(value)
                        .build())
                .build();
    }

    private MetricSnapshot last(
            String name, List<RestoreState.Restored> stores, ToDoubleFunction<RestoreState.Restored> figure) {
        var gauge = GaugeSnapshot.builder().name(name);
        stores.forEach(store -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                .labels(Labels.of(
                        "contract", contract, "store", store.store(), "partition", Integer.toString(store.partition())))
                .value(figure.applyAsDouble(store))
                .build()));
        return gauge.build();
    }
}
