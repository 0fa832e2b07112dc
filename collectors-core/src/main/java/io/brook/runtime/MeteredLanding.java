package io.brook.runtime;

import io.brook.landing.Halt;
import io.brook.landing.LandingMetrics;
import io.brook.landing.LandingPartition;
import io.brook.landing.Trouble;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;

/// The lander's figures as Prometheus meters. Thread-safe.
final class MeteredLanding implements LandingMetrics {
    private static final double[] DURABLE_SECONDS = {0.5, 1, 2, 5, 10, 30, 60, 300, 1800};

    private final MeterRegistry meters;
    private final Tags contract;
    private final DistributionSummary durable;

    MeteredLanding(MeterRegistry meters, String contract) {
        this.meters = meters;
        this.contract = Tags.of("contract", contract);
        this.durable = DistributionSummary.builder("brook.landing.durable")
                .baseUnit("seconds")
                .tags(this.contract)
                .serviceLevelObjectives(DURABLE_SECONDS)
                .register(meters);
    }

    @Override
    public void appended(LandingPartition partition, int rows) {
        add("brook.landing.appended.rows", lane(partition), rows);
    }

    @Override
    public void committed(LandingPartition partition, int rows) {
        add("brook.landing.committed.rows", lane(partition), rows);
    }

    @Override
    public void durableAfter(LandingPartition partition, Duration lag) {
        durable.record(lag.toMillis() / 1000.0);
    }

    @Override
    public void backpressured(LandingPartition partition) {
        add("brook.landing.backpressure", lane(partition), 1);
    }

    @Override
    public void gap(LandingPartition partition, long offsets) {
        add("brook.landing.gap.offsets", lane(partition), (double) offsets);
    }

    @Override
    public void recovering(LandingPartition partition, Trouble trouble) {
        add("brook.landing.recoveries", lane(partition).and("trouble", trouble.name()), 1);
    }

    @Override
    public void rejected(LandingPartition partition, int rows) {
        add("brook.landing.rejected.rows", lane(partition), rows);
    }

    @Override
    public void halted(LandingPartition partition, Halt halt) {
        add("brook.landing.halts", lane(partition).and("cause", halt.cause().name()), 1);
    }

    private Tags lane(LandingPartition partition) {
        return contract.and("topic", partition.topic(), "partition", Integer.toString(partition.partition()));
    }

    private void add(String name, Tags tags, double amount) {
        meters.counter(name, tags).increment(amount);
    }
}
