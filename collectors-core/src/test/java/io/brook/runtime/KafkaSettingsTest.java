package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaSettingsTest {
    @Test
    void aBrokerOnThisMachineIsTheDefault() {
        var settings = Bound.from(KafkaSettings.class, Map.of());

        assertThat(settings).isEqualTo(new KafkaSettings("127.0.0.1:9092", Map.of()));
        assertThat(settings.clientProperties()).isEqualTo(Map.of("bootstrap.servers", "127.0.0.1:9092"));
    }

    @Test
    void everyPropertyIsMappedAndOthersArePassedOnAsTheyStand() {
        var settings = Bound.from(
                KafkaSettings.class,
                Map.of(
                        "kafka.bootstrap-servers", "a:1,b:2",
                        "kafka.properties.security.protocol", "SASL_SSL",
                        "kafka.properties.sasl.jaas.config", "secret"));

        assertThat(settings.clientProperties())
                .isEqualTo(Map.of(
                        "bootstrap.servers", "a:1,b:2", "security.protocol", "SASL_SSL", "sasl.jaas.config", "secret"));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kafka.bootstrap-servers            | ' ' | kafka.bootstrap-servers must list host:port pairs, was blank
            kafka.properties.bootstrap.servers | a:1 | kafka.properties must not hold bootstrap.servers: set kafka.bootstrap-servers
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        assertThatThrownBy(() -> Bound.from(KafkaSettings.class, Map.of(property, value)))
                .hasRootCauseMessage(sentence);
    }
}
