package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthSettingsTest {
    @Test
    void aLookASecondIsTheDefault() {
        var settings = Bound.from(HealthSettings.class, Map.of());

        assertThat(settings).isEqualTo(new HealthSettings(Duration.ofSeconds(1), Duration.ofSeconds(30)));
    }

    @Test
    void everyPropertyIsMapped() {
        var settings = Bound.from(
                HealthSettings.class,
                Map.of("collector.health.interval", "5s", "collector.health.wedged-after", "60s"));

        assertThat(settings).isEqualTo(new HealthSettings(Duration.ofSeconds(5), Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collector.health.interval     | 0s | collector.health.interval must be positive, was PT0S
            collector.health.wedged-after | 1s | collector.health.wedged-after must be at least twice the interval of PT1S, was PT1S
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        assertThatThrownBy(() -> Bound.from(HealthSettings.class, Map.of(property, value)))
                .hasRootCauseMessage(sentence);
    }
}
