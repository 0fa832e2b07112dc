package io.brook.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinessTest {
    private static final long CLOCK = 1_000_000L;
    private static final TimeRules RULES = new TimeRules(200, 2600, 5);

    @ParameterizedTest
    @CsvSource({
        "997394, TOO_LATE",
        "997399, TOO_LATE",
        "997400, LATE",
        "997401, LATE",
        "999799, LATE",
        "999800, ON_TIME",
        "1000000, ON_TIME",
        "1000005, ON_TIME",
        "1000006, FUTURE"
    })
    void everyEdgeIsExact(long eventTime, Timeliness expected) {
        assertThat(Timeliness.of(eventTime, CLOCK, new EventClock(CLOCK), RULES))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-9223372036854775808", "-1", "0", "1000005"})
    void beforeAnyEventNothingIsLate(long eventTime) {
        assertThat(Timeliness.of(eventTime, CLOCK, EventClock.BEFORE_ANY, RULES))
                .isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void theFutureIsMeasuredFromTheRecordAndNotFromTheClock() {
        var ahead = new EventClock(CLOCK + 10_000);

        assertThat(Timeliness.of(CLOCK + 6, CLOCK, ahead, new TimeRules(20_000, 20_000, 5)))
                .isEqualTo(Timeliness.FUTURE);
    }

    @Test
    void theEndsOfTheRangeDoNotWrapRound() {
        var veryEarly = new EventClock(Long.MIN_VALUE + 1);

        assertThat(Timeliness.of(Long.MAX_VALUE, Long.MAX_VALUE, EventClock.BEFORE_ANY, RULES))
                .isEqualTo(Timeliness.ON_TIME);
        assertThat(veryEarly.frontier(RULES)).isEqualTo(Long.MIN_VALUE);
        assertThat(Timeliness.of(Long.MIN_VALUE, 0, veryEarly, RULES)).isEqualTo(Timeliness.ON_TIME);
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRules(100, 99, 0))
                .withMessageContaining("watermark 100 ms, horizon 99 ms");
    }
}
