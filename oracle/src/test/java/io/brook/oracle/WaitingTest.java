package io.brook.oracle;

import static io.brook.oracle.Readings.HOUR;
import static io.brook.oracle.Readings.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.oracle.Readings.Log;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Once a record may have waited for the registry, the clock behind it stands at one of several times.
class WaitingTest {
    private final Log byTime = new Log(Readings.byTime());
    private final Log bySensor = new Log(Readings.bySensor());

    private static List<String> words(Expectation expected) {
        return Stream.concat(Stream.of(expected.fate()), expected.otherwise().stream())
                .map(Readings::word)
                .toList();
    }

    @Test
    void aRecordBehindOneThatWaitedMayOrMayNotBeLate() {
        byTime.read("first", NOON);
        byTime.parked("P", NOON + HOUR);

        assertThat(words(byTime.expect("A", NOON - 2 * HOUR))).containsExactly("lands", "late 3600000");
        assertThat(words(byTime.expect("B", NOON - HOUR))).containsExactly("lands");
        assertThat(words(byTime.expect("C", NOON - 2 * HOUR - 1))).containsExactly("late 1", "late 3600001");
    }

    @Test
    void itMayBeTooLate() {
        byTime.read("first", NOON);
        byTime.parked("P", NOON + 1);

        assertThat(words(byTime.expect("A", NOON - 26 * HOUR))).containsExactly("late 86400000", "TOO_LATE");
        assertThat(words(byTime.expect("A", NOON - 26 * HOUR))).containsExactly("duplicate of 2", "TOO_LATE");
    }

    @Test
    void everyReleaseThatMayHaveComeFirstIsAFateOfItsOwn() {
        byTime.read("first", NOON);
        byTime.parked("P", NOON + 2);
        byTime.parked("Q", NOON + 1);

        assertThat(words(byTime.expect("A", NOON - 2 * HOUR))).containsExactly("lands", "late 1", "late 2");
    }

    @Test
    void aRecordThatDidNotWaitAndIsAheadEndsTheDoubt() {
        byTime.read("first", NOON);
        byTime.parked("P", NOON + 1);
        byTime.read("ahead", NOON + 1);

        assertThat(words(byTime.expect("A", NOON - 2 * HOUR))).containsExactly("late 1");
    }

    @Test
    void aRecordThatWaitedBehindTheClockRaisesNoDoubt() {
        byTime.read("first", NOON);
        byTime.parked("P", NOON - HOUR);

        assertThat(words(byTime.expect("A", NOON - 2 * HOUR - 1))).containsExactly("late 1");
    }

    @Test
    void aRepeatThatWaitedBehindItsFirstIsItsDuplicate() {
        byTime.parked("P", NOON);
        bySensor.parked("P", NOON);

        assertThat(words(byTime.parked("P", NOON))).containsExactly("duplicate of 0");
        assertThat(words(bySensor.parked("P", NOON))).containsExactly("duplicate of 0");
    }

    @Test
    void whatMayNotHaveLandedMayNotHaveADuplicate() {
        bySensor.read("first", NOON);
        bySensor.parked("P", NOON + 1);
        assertThat(words(bySensor.expect("A", NOON - 26 * HOUR))).containsExactly("late 86400000", "TOO_LATE");

        assertThat(words(bySensor.expect("A", NOON + 1))).containsExactly("DEDUPE_CONFLICT", "lands");
    }
}
