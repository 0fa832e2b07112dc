package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class KafkaMetricsBridgeTest {
    @Test
    void aTotalIsACounterAndTagsAreLabels() {
        var text = scrapeOf(metric("commit-total", "stream-thread-metrics", Map.of("thread-id", "t-1"), 3.0));

        assertThat(text)
                .contains("# TYPE kafka_stream_thread_commit_total counter")
                .contains("kafka_stream_thread_commit_total{thread_id=\"t-1\"} 3.0");
    }

    @Test
    void oneNameWithSeveralTagsIsOneFamily() {
        var text = scrapeOf(
                metric("commit-rate", "stream-thread-metrics", Map.of("thread-id", "t-1"), 1.5),
                metric("commit-rate", "stream-thread-metrics", Map.of("thread-id", "t-2"), 2.5));

        assertThat(text).containsOnlyOnce("# TYPE kafka_stream_thread_commit_rate gauge");
        assertThat(text).contains("{thread_id=\"t-2\"} 2.5");
    }

    @Test
    void whatIsNotANumberIsLeftOut() {
        var text = scrapeOf(
                metric("state", "stream-metrics", Map.of(), "RUNNING"),
                metric("latency-avg", "stream-metrics", Map.of(), Double.NaN));

        assertThat(text).doesNotContain("kafka_");
    }

    @Test
    void namesThatPrometheusKeepsForItselfAreStillShown() {
        var text = scrapeOf(
                metric("build.info", "app-info", Map.of("client.id", "a"), 1),
                metric("task-created-total", "stream-thread-metrics", Map.of(), 2),
                metric("balance-total", "stream-metrics", Map.of(), -1));

        assertThat(text)
                .contains("kafka_app_info_build_info_value{client_id=\"a\"} 1.0")
                .contains("kafka_stream_thread_task_created_times_total 2.0")
                .contains("kafka_stream_balance_total_value -1.0");
    }

    private static String scrapeOf(Metric... metrics) {
        var scraped = new PrometheusRegistry();
        scraped.register(new KafkaMetricsBridge(() -> List.of(metrics)));
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, scraped, Clock.SYSTEM).scrape();
    }

    private static Metric metric(String name, String group, Map<String, String> tags, Object value) {
        var metricName = new MetricName(name, group, "", tags);
        return new Metric() {
            @Override
            public MetricName metricName() {
                return metricName;
            }

            @Override
            public Object metricValue() {
                return value;
            }
        };
    }
}
