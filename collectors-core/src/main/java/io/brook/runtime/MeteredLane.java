package io.brook.runtime;

import io.brook.admission.Verdict;
import io.brook.record.Position;
import io.brook.record.Reason;
import io.brook.streams.LaneState;
import io.brook.streams.LaneTelemetry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// One source partition's meters. Counts outlive the lane, so that a partition that comes back goes on counting; its
/// gauges go with it.
final class MeteredLane implements LaneTelemetry {
    private static final String OUTCOMES = "brook.outcomes";
    private static final double[] LATENESS_SECONDS = {60, 600, 3600, 4 * 3600, 12 * 3600, 24 * 3600, 48 * 3600};
    private static final double[] DELAY_SECONDS = {0.01, 0.1, 1, 10, 60, 600, 3600, 24 * 3600};

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Tags lane;
    private final Counter landed;
    private final Counter late;
    private final Counter duplicate;
    private final Map<Reason, Counter> refused = new EnumMap<>(Reason.class);
    private final Counter parked;
    private final Counter released;
    private final DistributionSummary lateness;
    private final DistributionSummary delay;
    private final List<Meter> passing = new ArrayList<>();
    private volatile @Nullable LaneState state;
    private volatile long lastJudged;

    /// @param product contract and collector, which histograms are kept by
    /// @param lane the same and the partition
    MeteredLane(MeterRegistry meters, InstantSource clock, Tags product, Tags lane) {
        this.meters = meters;
        this.clock = clock;
        this.lane = lane;
        landed = outcome("landed", "none");
        late = outcome("late", "none");
        duplicate = outcome("duplicate", "none");
        for (Reason reason : Reason.values()) {
            refused.put(reason, outcome("dlq", reason.name()));
        }
        parked = meters.counter("brook.parked.records", lane);
        released = meters.counter("brook.released.records", lane);
        lateness = histogram("brook.lateness", product, LATENESS_SECONDS);
        delay = histogram("brook.event.to.record", product, DELAY_SECONDS);
        lastJudged = clock.millis();
        gauges();
    }

    @Override
    public void judged(Position source, Verdict verdict, long eventToRecordMillis) {
        switch (verdict) {
            case Verdict.Accepted _ -> landed.increment();
            case Verdict.Late behind -> {
                late.increment();
                lateness.record(behind.behindMillis() / 1000.0);
            }
            case Verdict.Duplicate _ -> duplicate.increment();
            case Verdict.Refused because ->
                Objects.requireNonNull(refused.get(because.reason())).increment();
        }
        if (eventToRecordMillis > 0) {
            delay.record(eventToRecordMillis / 1000.0);
        }
        lastJudged = clock.millis();
    }

    @Override
    public void parked(Position source) {
        parked.increment();
    }

    @Override
    public void released(Position source) {
        released.increment();
    }

    @Override
    public void state(LaneState now) {
        state = now;
    }

    @Override
    public void close() {
        passing.forEach(meters::remove);
        passing.clear();
    }

    private void gauges() {
        gauge("brook.watermark.lag.seconds", now -> now.started() ? secondsSince(now.watermark()) : Double.NaN);
        gauge("brook.frontier.lag.seconds", now -> now.started() ? secondsSince(now.frontier()) : Double.NaN);
        gauge("brook.clock.lag.seconds", now -> now.started() ? secondsSince(now.clock()) : Double.NaN);
        gauge("brook.parked.now", LaneState::parked);
        gauge("brook.parked.bytes", LaneState::parkedBytes);
        gauge("brook.dedupe.entries", LaneState::entries);
        gauge("brook.dedupe.filter.bytes", LaneState::filterBytes);
        gauge("brook.dedupe.expiry.backlog", now -> now.expiryBacklog() ? 1 : 0);
        counted("brook.dedupe.lookups", LaneState::lookups);
        counted("brook.dedupe.filtered", LaneState::filtered);
        passing.add(Gauge.builder("brook.silent.seconds", this, lane -> secondsSince(lane.lastJudged))
                .tags(lane)
                .register(meters));
    }

    private void gauge(String name, ToDoubleFunction<LaneState> figure) {
        passing.add(Gauge.builder(name, this, lane -> lane.figure(figure, Double.NaN))
                .tags(lane)
                .register(meters));
    }

    private void counted(String name, ToDoubleFunction<LaneState> figure) {
        passing.add(FunctionCounter.builder(name, this, lane -> lane.figure(figure, 0))
                .tags(lane)
                .register(meters));
    }

    private double figure(ToDoubleFunction<LaneState> figure, double unknown) {
        var now = state;
        return now == null ? unknown : figure.applyAsDouble(now);
    }

    private double secondsSince(long millis) {
        return (clock.millis() - millis) / 1000.0;
    }

    private Counter outcome(String outcome, String reason) {
        return meters.counter(OUTCOMES, lane.and("outcome", outcome, "reason", reason));
    }

    private DistributionSummary histogram(String name, Tags product, double[] buckets) {
        return DistributionSummary.builder(name)
                .baseUnit("seconds")
                .tags(product)
                .serviceLevelObjectives(buckets)
                .register(meters);
    }
}
