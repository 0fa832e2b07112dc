package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.streams.Failover;
import io.brook.streams.StoreSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailoverSettingsTest {
    @Test
    void theDefaultsAreTheTopologysOwn() {
        var settings = Bound.from(FailoverSettings.class, Map.of());

        assertThat(settings.failover()).isEqualTo(Failover.DEFAULT);
        assertThat(settings.stores()).isEqualTo(StoreSettings.DEFAULT);
    }

    @Test
    void everyPropertyIsMapped() {
        var settings = Bound.from(
                FailoverSettings.class,
                Map.of(
                        "collector.standby-replicas", "1",
                        "collector.session-timeout", "10s",
                        "collector.transaction-timeout", "30s",
                        "collector.acceptable-lag", "5",
                        "collector.store-memory-bytes", "33554432",
                        "collector.write-buffer-bytes", "65536"));

        assertThat(settings)
                .isEqualTo(
                        new FailoverSettings(1, Duration.ofSeconds(10), Duration.ofSeconds(30), 5, 32 << 20, 64 << 10));
        assertThat(settings.failover().standbyReplicas()).isEqualTo(1);
        assertThat(settings.failover().transactionTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.stores()).isEqualTo(new StoreSettings(32 << 20, 64 << 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collector.standby-replicas    | 5   | collector.standby-replicas must be 0 to 4, was 5
            collector.session-timeout     | 5s  | collector.session-timeout must be 6 s to 15 m, was PT5S
            collector.transaction-timeout | 16m | collector.transaction-timeout must be 6 s to 15 m, was PT16M
            collector.acceptable-lag      | -1  | collector.acceptable-lag must not be negative, was -1
            collector.store-memory-bytes  | 1   | collector.store-memory-bytes must be at least 16777216, was 1
            collector.write-buffer-bytes  | 1   | collector.write-buffer-bytes must be at least 65536, was 1
            """)
    void aRefusalSaysWhatWasExpected(String property, String value, String sentence) {
        assertThatThrownBy(() -> Bound.from(FailoverSettings.class, Map.of(property, value)))
                .hasRootCauseMessage(sentence);
    }
}
