package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.wire.Lookup;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeteredSchemasTest {
    @Test
    void everyAnswerOfTheRegistryIsCountedByWhatItWas() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM);
        var answers = List.<Lookup>of(
                new Lookup.Unknown(), new Lookup.Unknown(), new Lookup.Unavailable(Lookup.Cause.TIMEOUT));
        var schemas = new MeteredSchemas(answers::get, meters);

        schemas.find(0);
        schemas.find(1);
        var last = schemas.find(2);

        assertThat(last).isEqualTo(new Lookup.Unavailable(Lookup.Cause.TIMEOUT));
        assertThat(meters.scrape())
                .contains("brook_registry_lookups_total{answer=\"UNKNOWN\"} 2.0")
                .contains("brook_registry_lookups_total{answer=\"TIMEOUT\"} 1.0");
    }
}
