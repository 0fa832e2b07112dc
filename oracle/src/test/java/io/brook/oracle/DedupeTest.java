package io.brook.oracle;

import static io.brook.oracle.Readings.HOUR;
import static io.brook.oracle.Readings.NOON;
import static io.brook.oracle.Readings.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.TombstonePolicy;
import io.brook.oracle.Readings.Log;
import org.junit.jupiter.api.Test;

class DedupeTest {
    private static final long MEMORY = 26 * HOUR + 300_000;

    private final Log byTime = new Log(Readings.byTime());
    private final Log bySensor = new Log(Readings.bySensor());

    @Test
    void theSameEventAgainIsADuplicateOfTheFirst() {
        byTime.read("other", NOON);
        byTime.read("A", NOON);

        assertThat(word(byTime.read("A", NOON))).isEqualTo("duplicate of 1");
        assertThat(word(byTime.read("A", NOON))).isEqualTo("duplicate of 1");
    }

    @Test
    void anotherTimeIsAnotherEvent() {
        byTime.read("A", NOON);

        assertThat(word(byTime.read("A", NOON + 1))).isEqualTo("lands");
    }

    @Test
    void otherContentIsAConflictAndLeavesTheFirstStanding() {
        byTime.read("A", NOON, 20);

        assertThat(word(byTime.read("A", NOON, 21))).isEqualTo("DEDUPE_CONFLICT");
        assertThat(word(byTime.read("A", NOON, 20))).isEqualTo("duplicate of 0");
    }

    @Test
    void aRepeatIsFoundForAsLongAsItIsNotTooLate() {
        byTime.read("A", NOON);
        byTime.read("tick", NOON + 26 * HOUR);
        assertThat(word(byTime.read("A", NOON))).isEqualTo("duplicate of 0");

        byTime.read("tick", NOON + 26 * HOUR + 1);

        assertThat(word(byTime.read("A", NOON))).isEqualTo("TOO_LATE");
    }

    @Test
    void whatWasTooLateIsNotRemembered() {
        byTime.read("tick", NOON + 27 * HOUR);
        assertThat(word(byTime.read("A", NOON))).isEqualTo("TOO_LATE");

        assertThat(word(byTime.read("A", NOON))).isEqualTo("TOO_LATE");
        assertThat(word(bySensor.read("tick", NOON + 27 * HOUR))).isEqualTo("lands");
        assertThat(word(bySensor.read("A", NOON))).isEqualTo("TOO_LATE");
        assertThat(word(bySensor.read("A", NOON + 27 * HOUR))).isEqualTo("lands");
    }

    @Test
    void aRowTooLargeToLandIsNotRemembered() {
        var tight = new Rulebook.Bounds(1_000, 300, 1, 1, 500);
        var spec = Readings.spec(TombstonePolicy.REJECT, "sensor", "event_ts");
        var log = new Log(Oracle.of(Readings.rulebook(spec, Readings::known).with(tight)));
        var longName = "x".repeat(150);

        assertThat(word(log.read(longName, NOON))).isEqualTo("OVERSIZE");
        assertThat(word(log.read(longName, NOON))).isEqualTo("OVERSIZE");
        assertThat(word(log.read("A", NOON - 2 * HOUR - 1))).isEqualTo("late 1");
    }

    @Test
    void withoutTimeInTheKeyASightingCountsForTheMemoryOnly() {
        bySensor.read("A", NOON);
        bySensor.read("tick", NOON + MEMORY);
        assertThat(word(bySensor.read("A", NOON + 20 * HOUR))).isEqualTo("DEDUPE_CONFLICT");

        bySensor.read("tock", NOON + MEMORY + 1);

        assertThat(word(bySensor.read("A", NOON + 20 * HOUR))).isEqualTo("late 14700001");
        assertThat(word(bySensor.read("A", NOON + 20 * HOUR))).isEqualTo("duplicate of 4");
    }

    @Test
    void sightingsAreForgottenWithTheirHours() {
        var seen = new SeenKeys(SightingTable.Kept.ALL);
        for (int i = 0; i < 10_000; i++) {
            seen.put(NOON + i * 1_000L, new DedupeKey(i, -i), new Sighting(i, i, i, i, i % 2 == 0));
        }
        assertThat(seen.size()).isEqualTo(10_000);
        assertThat(seen.findLatest(new DedupeKey(77, -77))).contains(new Sighting(77, 77, 77, 77, false));
        assertThat(seen.findAt(NOON, new DedupeKey(9_999, -9_999))).isEmpty();

        seen.forgetBefore(NOON + HOUR);

        assertThat(seen.size()).isEqualTo(6_400);
        assertThat(seen.findLatest(new DedupeKey(77, -77))).isEmpty();
        assertThat(seen.findLatest(new DedupeKey(3_600, -3_600))).isPresent();
    }
}
