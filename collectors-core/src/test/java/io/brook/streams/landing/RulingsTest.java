package io.brook.streams.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.landing.Ruling;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingsTest {
    @Test
    void bothSettingsAreReadByLandingTopic() {
        var rulings = Rulings.parse(
                "orders.landing@2026-03-01T08:00:00.123Z, logins.landing@2026-03-02T08:00:00Z",
                "orders.landing-0:42-99,orders.landing-3:0-7");

        assertThat(rulings.on("orders.landing"))
                .isEqualTo(new Ruling(
                        Optional.of("2026-03-01T08:00:00.123Z"),
                        Set.of(new Ruling.Loss(0, 42, 99), new Ruling.Loss(3, 0, 7))));
        assertThat(rulings.on("logins.landing").acceptedLosses()).isEmpty();
        assertThat(rulings.on("other.landing")).isEqualTo(Ruling.NONE);
    }

    @Test
    void absentSettingsDecideNothing() {
        assertThat(Rulings.parse("", " ")).isEqualTo(Rulings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.landing", "@2026-03-01T08:00:00Z", "orders landing@x"})
    void aTableMustBeNamedWithItsTopic(String setting) {
        assertThatThrownBy(() -> Rulings.parse(setting, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("landing.land-again must read like")
                .hasMessageContaining("'" + setting + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.landing:1-2", "orders.landing-0:5", "orders.landing-0:a-b"})
    void aLossMustNamePartitionAndRange(String setting) {
        assertThatThrownBy(() -> Rulings.parse("", setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("landing.accept-lost must read like")
                .hasMessageContaining("'" + setting + "'");
    }
}
