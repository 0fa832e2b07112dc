package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {
    @Test
    void noValueOfAKafkaSettingIsPrinted() {
        var settings = StreamsSettings.of(
                "orders_core",
                "orders-0",
                Path.of("state"),
                Map.of("bootstrap.servers", "a:1", "sasl.jaas.config", "secret"));

        assertThat(settings.toString())
                .contains("brook-orders_core", "sasl.jaas.config")
                .doesNotContain("secret");
    }
}
