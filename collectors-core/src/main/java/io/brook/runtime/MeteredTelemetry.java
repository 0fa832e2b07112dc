package io.brook.runtime;

import io.brook.streams.LaneTelemetry;
import io.brook.streams.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// The topology's figures as Prometheus meters. Thread-safe.
@Singleton
final class MeteredTelemetry implements Telemetry {
    private final MeterRegistry meters;
    private final InstantSource clock;

    MeteredTelemetry(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public LaneTelemetry lane(String contract, String collector, String topic, int partition) {
        var product = Tags.of("contract", contract, "collector", collector);
        return new MeteredLane(meters, clock, product, product.and("partition", Integer.toString(partition)));
    }
}
