package io.brook.runtime;

import io.brook.landing.LanderSettings;
import io.brook.landing.LandingMetrics;
import io.brook.streams.CollectorSetup;
import io.brook.streams.landing.LandingService;
import io.brook.streams.landing.LandingSetup;
import io.brook.streams.landing.RejectionRecords;
import io.brook.streams.landing.SealedRejections;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Builds the land half.
@Factory
final class LandingFactory {
    private final LandingSettings landing;

    LandingFactory(LandingSettings landing) {
        this.landing = landing;
    }

    @Singleton
    LandingSetup setup(Product product, CollectorSettings collector, KafkaSettings kafka, WarehouseSettings warehouse) {
        return new LandingSetup(
                product.contract(),
                kafka.clientProperties(),
                warehouse.reached(),
                collector.instance(),
                LanderSettings.DEFAULT,
                landing.rulings());
    }

    @Singleton
    RejectionRecords rejections(Blueprint blueprint, TopicWait topics, InstantSource clock) {
        return new SealedRejections(
                blueprint.product().contract(),
                blueprint.office(clock),
                CollectorSetup.LEDGER_TOPIC,
                topic -> topics.known().idOf(topic));
    }

    @Singleton
    LandingMetrics metrics(Product product, MeterRegistry meters) {
        return new MeteredLanding(meters, product.contract().name());
    }

    @Singleton
    LandingService service(
            LandingSetup setup, RejectionRecords rejections, LandingMetrics metrics, InstantSource clock) {
        return new LandingService(setup, rejections, metrics, clock);
    }

    @Singleton
    LandHalf landHalf(LandingService service, TopicWait topics, Ending ending, PrometheusRegistry scraped) {
        scraped.register(
                new LaneGauges(topics.contract(), () -> service.health().lanes()));
        return new LandHalf(service, topics, ending);
    }
}
