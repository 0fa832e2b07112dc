package io.brook.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaugesTest {
    private static final Gauges GAUGES = new Gauges("""
            # HELP brook_parked_now
            brook_parked_now{partition="0",} 3.0
            brook_parked_now{partition="1",} 4.0
            brook_parked_now_more{partition="1",} 100.0
            brook_lag{partition="1",} NaN
            brook_plain 5.0
            """.lines().toList());

    @Test
    void aMeterIsAddedUpOverItsLabels() {
        assertThat(GAUGES.sum("brook_parked_now")).isEqualTo(7);
        assertThat(GAUGES.sum("brook_plain")).isEqualTo(5);
    }

    @Test
    void whatIsNotThereOrNotKnownIsNothing() {
        assertThat(GAUGES.sum("brook_absent")).isZero();
        assertThat(GAUGES.sum("brook_lag")).isZero();
    }
}
