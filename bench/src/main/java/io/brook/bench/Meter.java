package io.brook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.Metric;

/// Reads what passed, the processor time and the clock together, at a warm start and at the end.
final class Meter {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Job job;
    private final List<Metric> processed;
    private final OperatingSystemMXBean system;

    private record Reading(long records, long cpuNanos, long nanos) {}

    /// @param job running, with all of its threads
    Meter(Job job) {
        this.job = job;
        this.processed = job.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals("process-total")
                        && entry.getKey().group().equals("stream-thread-metrics"))
                .<Metric>map(Map.Entry::getValue)
                .toList();
        if (processed.isEmpty()) {
            throw new IllegalStateException("Kafka Streams must count what it processes, has no process-total");
        }
        this.system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    Measurement measure(JobKind kind, long warmup, long records) {
        Reading begin = await(warmup);
        Reading end = await(warmup + records);
        return new Measurement(
                kind, end.records() - begin.records(), end.cpuNanos() - begin.cpuNanos(), end.nanos() - begin.nanos());
    }

    private Reading await(long records) {
        Reading reading = read();
        while (reading.records() < records) {
            if (!job.state().equals("RUNNING") && !job.state().equals("REBALANCING")) {
                throw new IllegalStateException("the job must run to its end, Kafka Streams left RUNNING");
            }
            LockSupport.parkNanos(PERIOD_NANOS);
            reading = read();
        }
        return reading;
    }

    private Reading read() {
        double records = 0;
        for (Metric metric : processed) {
            records += (double) metric.metricValue();
        }
        return new Reading((long) records, system.getProcessCpuTime(), System.nanoTime());
    }
}
