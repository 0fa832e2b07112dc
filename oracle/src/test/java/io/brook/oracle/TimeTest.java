package io.brook.oracle;

import static io.brook.oracle.Readings.HOUR;
import static io.brook.oracle.Readings.NOON;
import static io.brook.oracle.Readings.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.oracle.Readings.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of SEMANTICS' first section, worked out by hand: watermark 2 h, horizon 26 h, skew 5 min.
class TimeTest {
    private final Log log = new Log(Readings.byTime());

    @ParameterizedTest
    @CsvSource({
        "0, lands",
        "-1, lands",
        "-7199999, lands",
        "-7200000, lands",
        "-7200001, late 1",
        "-93599999, late 86399999",
        "-93600000, late 86400000",
        "-93600001, TOO_LATE",
        "299999, lands",
        "300000, lands",
        "300001, EVENT_TS_FUTURE",
        "31536000000, EVENT_TS_FUTURE"
    })
    void anEventThisFarFromAClockAtNoonMeets(long displacement, String fate) {
        log.read("first", NOON);

        assertThat(word(log.read("A", NOON + displacement, NOON))).isEqualTo(fate);
    }

    @Test
    void theFirstEventLandsHoweverOldItIs() {
        assertThat(word(log.read("A", NOON - 1_000 * HOUR, NOON))).isEqualTo("lands");
    }

    @Test
    void anEventWithinTheSkewMovesTheClockNoFurtherThanItsRecord() {
        log.read("ahead", NOON + 300_000, NOON);

        assertThat(word(log.read("A", NOON - 2 * HOUR, NOON))).isEqualTo("lands");
        assertThat(word(log.read("B", NOON - 2 * HOUR - 1, NOON))).isEqualTo("late 1");
    }

    @Test
    void anEventFromTheFutureMovesNoClock() {
        log.read("first", NOON);
        log.read("future", NOON + 1_000 * HOUR, NOON);

        assertThat(word(log.read("A", NOON - 2 * HOUR, NOON))).isEqualTo("lands");
    }

    @Test
    void oldEventsInOrderAreOnTimeWhateverTheHour() {
        assertThat(word(log.read("A", NOON, NOON + 48 * HOUR))).isEqualTo("lands");
        assertThat(word(log.read("B", NOON + HOUR, NOON + 48 * HOUR))).isEqualTo("lands");
    }

    @Test
    void oneEventOfTodayInABacklogMakesTheRestTooLate() {
        log.read("A", NOON, NOON + 48 * HOUR);
        log.read("today", NOON + 48 * HOUR, NOON + 48 * HOUR);

        assertThat(word(log.read("B", NOON + HOUR, NOON + 48 * HOUR))).isEqualTo("TOO_LATE");
    }

    @Test
    void theClockNeverMovesBack() {
        log.read("first", NOON);
        log.read("late", NOON - 20 * HOUR, NOON);

        assertThat(word(log.read("A", NOON - 26 * HOUR - 1, NOON))).isEqualTo("TOO_LATE");
    }

    @Test
    void duplicatesMoveTheClockAsWellAsTheirFirstDid() {
        log.read("A", NOON, NOON - HOUR);
        log.read("A", NOON, NOON);

        assertThat(word(log.read("B", NOON - 2 * HOUR - 1, NOON))).isEqualTo("late 1");
    }

    @Test
    void aTimestampThatKafkaDoesNotKnowIsTheEpochs() {
        assertThat(word(log.read("A", 300_000, -1L))).isEqualTo("lands");
        assertThat(word(log.read("B", 300_001, -1L))).isEqualTo("EVENT_TS_FUTURE");
    }
}
