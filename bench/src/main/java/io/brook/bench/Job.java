package io.brook.bench;

import io.brook.streams.CollectorStreams;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;

/// What runs in a measured process.
sealed interface Job {
    void start();

    /// The state of Kafka Streams, such as `RUNNING`.
    String state();

    Map<MetricName, ? extends Metric> metrics();

    /// A yardstick.
    record Plain(KafkaStreams streams) implements Job {
        @Override
        public void start() {
            streams.start();
        }

        @Override
        public String state() {
            return streams.state().name();
        }

        @Override
        public Map<MetricName, ? extends Metric> metrics() {
            return streams.metrics();
        }
    }

    /// The collector's topology, as its process runs it.
    record Collector(CollectorStreams streams) implements Job {
        @Override
        public void start() {
            streams.start();
        }

        @Override
        public String state() {
            return streams.state();
        }

        @Override
        public Map<MetricName, ? extends Metric> metrics() {
            return streams.metrics();
        }
    }
}
