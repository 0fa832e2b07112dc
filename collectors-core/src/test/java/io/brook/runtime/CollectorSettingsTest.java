package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorSettingsTest {
    private static final String CONTRACT = "contracts/orders_core.yaml";

    @Test
    void onlyTheContractMustBeSet() {
        var settings = Bound.from(CollectorSettings.class, Map.of("collector.contract", CONTRACT));

        assertThat(settings)
                .isEqualTo(new CollectorSettings(
                        CONTRACT,
                        Set.of(Role.STREAM, Role.LAND),
                        null,
                        Path.of(".brook/state"),
                        Path.of(".brook/keys"),
                        Duration.ofSeconds(8),
                        2,
                        Duration.ofMillis(200),
                        Deployment.EMBEDDED));
        assertThat(settings.instance()).isEqualTo("embedded");
    }

    @Test
    void everyPropertyIsMapped() {
        var settings = Bound.from(
                CollectorSettings.class,
                Map.of(
                        "collector.contract", "/etc/brook/auth.yaml",
                        "collector.roles", "land",
                        "collector.instance-id", "auth-0",
                        "collector.state-dir", "/var/state",
                        "collector.keys-dir", "/var/keys",
                        "collector.drain-timeout", "20s",
                        "collector.threads", "4",
                        "collector.commit-interval", "500ms",
                        "collector.environment", "production"));

        assertThat(settings)
                .isEqualTo(new CollectorSettings(
                        "/etc/brook/auth.yaml",
                        Set.of(Role.LAND),
                        "auth-0",
                        Path.of("/var/state"),
                        Path.of("/var/keys"),
                        Duration.ofSeconds(20),
                        4,
                        Duration.ofMillis(500),
                        Deployment.PRODUCTION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collector.contract        | ' '        | collector.contract must name a contract file or classpath resource, was absent or blank
            collector.environment     | production | collector.instance-id must name this instance for good, such as its pod's name, in production, was absent or blank
            collector.drain-timeout   | 0s         | collector.drain-timeout must be positive, was PT0S
            collector.threads         | 0          | collector.threads must be 1 to 64, was 0
            collector.threads         | 65         | collector.threads must be 1 to 64, was 65
            collector.commit-interval | 11s        | collector.commit-interval must be positive and at most 10 s, was PT11S
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        var properties = new HashMap<String, Object>(Map.of("collector.contract", CONTRACT));
        properties.put(property, value);

        assertThatThrownBy(() -> Bound.from(CollectorSettings.class, properties))
                .hasRootCauseMessage(sentence);
    }

    @Test
    void anAbsentContractIsRefused() {
        assertThatThrownBy(() -> Bound.from(CollectorSettings.class, Map.of()))
                .hasRootCauseMessage(
                        "collector.contract must name a contract file or classpath resource, was absent or blank");
    }
}
