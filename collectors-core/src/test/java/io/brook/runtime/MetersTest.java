package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.admission.Verdict;
import io.brook.landing.Halt;
import io.brook.landing.LandingPartition;
import io.brook.landing.LaneHealth.State;
import io.brook.landing.Trouble;
import io.brook.record.Position;
import io.brook.record.Reason;
import io.brook.streams.LaneState;
import io.brook.streams.LaneTelemetry;
import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetersTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Position AT = new Position("orders.v1", 0, 42);
    private static final LandingPartition LANE = new LandingPartition("orders.landing", 0);

    private final PrometheusRegistry scraped = new PrometheusRegistry();
    private final PrometheusMeterRegistry meters =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, scraped, Clock.SYSTEM);

    @Test
    void everyVerdictIsCountedByOutcomeAndReason() {
        var lane = lane();

        lane.judged(AT, Verdict.accepted(), 500);
        lane.judged(AT, new Verdict.Late(90_000), 7_290_000);
        lane.judged(AT, new Verdict.Refused(Reason.TOO_LATE), 0);
        lane.judged(AT, new Verdict.Refused(Reason.TOO_LATE), 0);

        assertThat(meters.scrape())
                .contains(outcome("landed", "none") + " 1.0")
                .contains(outcome("late", "none") + " 1.0")
                .contains(outcome("duplicate", "none") + " 0.0")
                .contains(outcome("dlq", "TOO_LATE") + " 2.0")
                .contains(outcome("dlq", "UNDECODABLE") + " 0.0")
                .contains(
                        "brook_lateness_seconds_bucket{collector=\"orders\",contract=\"orders_core\",le=\"600.0\"} 1");
    }

    @Test
    void aLanesGaugesGoWithItAndItsCountsStay() {
        var lane = lane();
        lane.judged(AT, Verdict.accepted(), 0);
        lane.state(state());

        assertThat(meters.scrape())
                .contains(
                        "brook_watermark_lag_seconds{collector=\"orders\",contract=\"orders_core\",partition=\"0\"} 7200.0")
                .contains("brook_parked_now{collector=\"orders\",contract=\"orders_core\",partition=\"0\"} 3.0");

        lane.close();
        lane().judged(AT, Verdict.accepted(), 0);

        assertThat(meters.scrape())
                .doesNotContain(
                        "brook_watermark_lag_seconds{collector=\"orders\",contract=\"orders_core\",partition=\"0\"} 7200.0")
                .contains(outcome("landed", "none") + " 2.0");
    }

    @Test
    void theLandersFiguresAreCountedByLane() {
        var landing = new MeteredLanding(meters, "orders_core");

        landing.appended(LANE, 10);
        landing.committed(LANE, 7);
        landing.durableAfter(LANE, Duration.ofSeconds(3));
        landing.recovering(LANE, Trouble.UNREACHABLE);
        landing.halted(LANE, new Halt(Halt.Cause.LOST_RANGE, "offsets 1 to 2 are gone"));

        var lane = "{contract=\"orders_core\",partition=\"0\",topic=\"orders.landing\"}";
        assertThat(meters.scrape())
                .contains("brook_landing_appended_rows_total" + lane + " 10.0")
                .contains("brook_landing_committed_rows_total" + lane + " 7.0")
                .contains("brook_landing_durable_seconds_bucket{contract=\"orders_core\",le=\"5.0\"} 1")
                .contains("trouble=\"UNREACHABLE\"} 1.0")
                .contains("cause=\"LOST_RANGE\"");
    }

    @Test
    void lanesAreShownAsTheyAreAtTheScrape() {
        scraped.register(
                new LaneGauges("orders_core", () -> List.of(LandHalfTest.lane(0, State.HALTED, "LOST_RANGE", 12))));

        var lane = "{contract=\"orders_core\",partition=\"0\",topic=\"orders.landing\"}";
        assertThat(meters.scrape())
                .contains("brook_lane_lag" + lane + " 12.0")
                .contains("brook_lane_halted" + lane + " 1.0")
                .contains("brook_lane_running" + lane + " 0.0")
                .contains("brook_lane_committed_offset" + lane + " 41.0");
    }

    private LaneTelemetry lane() {
        return new MeteredTelemetry(meters, () -> NOON).lane("orders_core", "orders", "orders.v1", 0);
    }

    private static LaneState state() {
        long noon = NOON.toEpochMilli();
        long watermark = noon - Duration.ofHours(2).toMillis();
        long frontier = noon - Duration.ofHours(26).toMillis();
        return new LaneState(true, noon, watermark, frontier, 3, 300, 10, 9, 5, false, 64);
    }

    private static String outcome(String outcome, String reason) {
        return "brook_outcomes_total{collector=\"orders\",contract=\"orders_core\",outcome=\"" + outcome
                + "\",partition=\"0\",reason=\"" + reason + "\"}";
    }
}
