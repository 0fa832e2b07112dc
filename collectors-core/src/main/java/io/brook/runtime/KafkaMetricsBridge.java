package io.brook.runtime;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.PrometheusNaming;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/// Kafka's own metrics, read at each scrape: what a client has now is what is shown, with no registration to go stale
/// over rebalances.
///
/// A metric `commit-total` of group `stream-thread-metrics` becomes `kafka_stream_thread_commit_total`, its tags
/// labels.
final class KafkaMetricsBridge implements MultiCollector {
    private static final String COUNTED = "_total";
    private static final Pattern ILLEGAL = Pattern.compile("[^a-zA-Z0-9_]");

    private final Supplier<Collection<? extends Metric>> metrics;

    KafkaMetricsBridge(Supplier<Collection<? extends Metric>> metrics) {
        this.metrics = metrics;
    }

    @Override
    public MetricSnapshots collect() {
        Map<String, Map<Labels, Double>> families = new TreeMap<>();
        for (var metric : metrics.get()) {
            if (metric.metricValue() instanceof Number number && Double.isFinite(number.doubleValue())) {
                families.computeIfAbsent(nameOf(metric.metricName()), _ -> new LinkedHashMap<>())
                        .put(labelsOf(metric.metricName()), number.doubleValue());
            }
        }
        return new MetricSnapshots(families.entrySet().stream()
                .map(family -> snapshot(family.getKey(), family.getValue()))
                .toList());
    }

    private static MetricSnapshot snapshot(String name, Map<Labels, Double> points) {
        if (name.endsWith(COUNTED) && points.values().stream().allMatch(value -> value >= 0)) {
            var counter = CounterSnapshot.builder()
                    .name(legal(name.substring(0, name.length() - COUNTED.length()), "_times"));
            points.forEach((labels, value) -> counter.dataPoint(CounterDataPointSnapshot.builder()
                    .labels(labels)
                    .value(value)
                    .build()));
            return counter.build();
        }
        var gauge = GaugeSnapshot.builder().name(legal(name, "_value"));
        points.forEach((labels, value) -> gauge.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
        return gauge.build();
    }

    /// Prometheus keeps a few endings for itself, `_created` among them.
    private static String legal(String name, String ending) {
        return PrometheusNaming.isValidMetricName(name) ? name : name + ending;
    }

    private static String nameOf(MetricName name) {
        var text = "kafka_" + name.group().replace("-metrics", "") + "_" + name.name();
        return ILLEGAL.matcher(text).replaceAll("_");
    }

    private static Labels labelsOf(MetricName name) {
        var labels = new TreeMap<String, String>();
        name.tags().forEach((tag, value) -> labels.put(ILLEGAL.matcher(tag).replaceAll("_"), value));
        return Labels.of(labels.keySet().toArray(String[]::new), labels.values().toArray(String[]::new));
    }
}
