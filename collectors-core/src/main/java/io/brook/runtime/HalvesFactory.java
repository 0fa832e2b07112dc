package io.brook.runtime;

import io.brook.streams.PreflightSettings;
import io.brook.streams.StreamsSettings;
import io.brook.validate.Rule;
import io.brook.wire.registry.CachePolicy;
import io.brook.wire.registry.CachedSchemas;
import io.brook.wire.registry.Credentials;
import io.brook.wire.registry.HttpSchemaRegistry;
import io.brook.wire.registry.RegistryEndpoint;
import io.brook.wire.registry.SchemaFiles;
import io.brook.wire.registry.TrustStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Builds the halves that the settings ask for.
@Factory
final class HalvesFactory {
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(15);

    @Singleton
    Keys keys(CollectorSettings settings) {
        return KeyFiles.read(settings.keysDir());
    }

    @Singleton
    @Bean(preDestroy = "close")
    HttpSchemaRegistry registry(RegistrySettings settings) {
        var endpoint = RegistryEndpoint.at(settings.url());
        if (settings.username() != null && settings.password() != null) {
            endpoint = endpoint.with(new Credentials(settings.username(), settings.password()));
        }
        if (settings.trustStore() != null) {
            endpoint = endpoint.with(new TrustStore(
                    settings.trustStore(), Objects.requireNonNullElse(settings.trustStorePassword(), "")));
        }
        return new HttpSchemaRegistry(endpoint);
    }

    @Singleton
    @Bean(preDestroy = "close")
    CachedSchemas schemas(
            MeteredSchemas registry, RegistrySettings settings, CollectorSettings collector, InstantSource clock) {
        var directory = settings.cacheDir() == null ? collector.stateDir().resolve("schemas") : settings.cacheDir();
        return new CachedSchemas(registry, SchemaFiles.in(directory, settings.url()), CachePolicy.DEFAULT, clock);
    }

    @Singleton
    MeteredSchemas answers(HttpSchemaRegistry registry, MeterRegistry meters) {
        return new MeteredSchemas(registry, meters);
    }

    @Singleton
    Blueprint blueprint(Product product, CachedSchemas schemas, Keys keys, List<Rule> rules) {
        return new Blueprint(product, schemas, keys, rules);
    }

    @Singleton
    TopicWait topics(Product product, ProcessSettings settings) {
        var topics = settings.topics();
        var preflight = new PreflightSettings(
                topics.createIn(settings.collector().environment()),
                topics.partitions(),
                topics.replication(),
                settings.collector().environment() == Deployment.PRODUCTION ? 2 : 1,
                BROKER_ANSWERS_WITHIN);
        return new TopicWait(product.contract(), settings.kafka().texts(), preflight);
    }

    @Singleton
    StreamPlan streamPlan(Blueprint blueprint, ProcessSettings settings, TopicWait topics, MeteredTelemetry telemetry) {
        var collector = settings.collector();
        var failover = settings.failover();
        var streams = StreamsSettings.of(
                        blueprint.product().contract().name(),
                        collector.instance(),
                        collector.stateDir(),
                        settings.kafka().texts())
                .withThreads(collector.threads())
                .withCommitInterval(collector.commitInterval())
                .with(failover.failover())
                .with(failover.stores());
        return new StreamPlan(blueprint, streams, topics, telemetry);
    }

    @Singleton
    StreamHalf streamHalf(StreamPlan plan, HttpSchemaRegistry registry, Ending ending, PrometheusRegistry scraped) {
        return new StreamHalf(plan, () -> registry.ping().isEmpty(), ending, scraped);
    }

    @Singleton
    RegistryPart registryPart(HttpSchemaRegistry registry, InstantSource clock) {
        return new RegistryPart(registry::ping, clock);
    }

    @Singleton
    Surroundings surroundings(BeanProvider<RegistryPart> registry, InstantSource clock, Ending ending) {
        return new Surroundings(registry, new ClockPart(clock, System::nanoTime, ending));
    }

    @Singleton
    Halves halves(
            CollectorSettings settings,
            BeanProvider<StreamHalf> streams,
            BeanProvider<LandHalf> landing,
            Surroundings surroundings) {
        var halves = new ArrayList<Half>();
        var beyond = new ArrayList<Part>();
        beyond.add(surroundings.clock());
        if (settings.has(Role.STREAM)) {
            halves.add(streams.get());
            beyond.add(surroundings.registry().get());
        }
        if (settings.has(Role.LAND)) {
            var half = landing.get();
            halves.add(half);
            beyond.add(half.warehouse());
        }
        return new Halves(halves, beyond);
    }
}
