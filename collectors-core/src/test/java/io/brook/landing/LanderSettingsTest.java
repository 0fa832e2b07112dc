package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanderSettingsTest {
    @ParameterizedTest
    @CsvSource({"0, 500", "1, 1000", "3, 4000", "6, 30000", "1000, 30000"})
    void thePauseDoublesUpToItsCeiling(int failures, long millis) {
        assertThat(LanderSettings.DEFAULT.backoffAfter(failures)).isEqualTo(Duration.ofMillis(millis));
    }
}
