package io.brook.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Position;
import io.brook.record.Reason;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionTest {
    private static final long HOUR = 3_600_000L;
    private static final long NOON = 1_767_268_800_000L;
    private static final TimeRules RULES = new TimeRules(2 * HOUR, 26 * HOUR, 300_000);
    private static final DedupeKey KEY = new DedupeKey(1, 2);

    private final Map<String, FirstSeen> seen = new HashMap<>();
    private final FirstSeenIndex index = (bucket, key) -> seen.get(bucket + "/" + key);

    private static Admission exact() {
        return new Admission(RULES, true);
    }

    private static Admission byClock() {
        return new Admission(RULES, false);
    }

    private static Event eventAt(long time) {
        return new Event(time, time, KEY, 42);
    }

    private EventClock land(Admission admission, Event event, EventClock clock) {
        assertThat(admission.decide(event, clock, index).lands()).isTrue();
        var after = admission.clockAfter(event, clock);
        var sighting = admission.sightingOf(event, after, new Position("t", 0, seen.size()), false);
        seen.put(admission.bucketOf(event, after) + "/" + event.key(), sighting);
        return after;
    }

    @Test
    void aNewEventIsAccepted() {
        assertThat(exact().decide(eventAt(NOON), EventClock.BEFORE_ANY, index)).isEqualTo(Verdict.accepted());
    }

    @Test
    void aLateEventLandsAndSaysHowLate() {
        var clock = new EventClock(NOON);

        assertThat(exact().decide(eventAt(NOON - 2 * HOUR - 7), clock, index)).isEqualTo(new Verdict.Late(7));
    }

    @Test
    void theSameEventAgainIsADuplicateOfTheFirst() {
        var clock = land(exact(), eventAt(NOON), EventClock.BEFORE_ANY);

        assertThat(exact().decide(eventAt(NOON), clock, index))
                .isInstanceOfSatisfying(
                        Verdict.Duplicate.class,
                        duplicate -> assertThat(duplicate.original().offset()).isZero());
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() {
        var clock = land(exact(), eventAt(NOON), EventClock.BEFORE_ANY);

        assertThat(exact().decide(new Event(NOON, NOON, KEY, 43), clock, index))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.DEDUPE_CONFLICT);
                    assertThat(refused.firstSeen()).isNotNull();
                });
    }

    @Test
    void timeIsJudgedBeforeNovelty() {
        land(exact(), eventAt(NOON), EventClock.BEFORE_ANY);

        var verdict = exact().decide(eventAt(NOON), new EventClock(NOON + 26 * HOUR + 1), index);

        assertThat(verdict).isEqualTo(new Verdict.Refused(Reason.TOO_LATE));
    }

    @Test
    void anEventFromTheFutureTouchesNoClock() {
        var clock = new EventClock(NOON);
        var future = new Event(NOON + 300_001, NOON, KEY, 1);

        assertThat(exact().decide(future, clock, index)).isEqualTo(new Verdict.Refused(Reason.EVENT_TS_FUTURE));
        assertThat(exact().clockAfter(future, clock)).isEqualTo(clock);
    }

    @Test
    void aSlightlyFutureEventMovesTheClockToItsRecordOnly() {
        var ahead = new Event(NOON + 300_000, NOON, KEY, 1);

        assertThat(exact().clockAfter(ahead, EventClock.BEFORE_ANY)).isEqualTo(new EventClock(NOON));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "93899999, true", "93900000, true", "93900001, false"})
    void withoutTimeInTheKeyASightingCountsForHorizonAndSkew(long passed, boolean found) {
        land(byClock(), new Event(NOON, NOON, KEY, 42), EventClock.BEFORE_ANY);
        long now = NOON + passed;

        var verdict = byClock().decide(new Event(now, now, KEY, 42), new EventClock(now), index);

        assertThat(verdict instanceof Verdict.Duplicate).isEqualTo(found);
    }

    @Test
    void withoutTimeInTheKeyAnIdenticalRepeatIsFoundAsLongAsItIsNotTooLate() {
        var furthest = new Event(NOON + 300_000, NOON, KEY, 42);
        land(byClock(), furthest, EventClock.BEFORE_ANY);
        var lastMoment = new EventClock(furthest.eventTime() + 26 * HOUR);

        var again = new Event(furthest.eventTime(), lastMoment.millis(), KEY, 42);

        assertThat(byClock().decide(again, lastMoment, index)).isInstanceOf(Verdict.Duplicate.class);
        assertThat(byClock().decide(again, new EventClock(lastMoment.millis() + 1), index))
                .isEqualTo(new Verdict.Refused(Reason.TOO_LATE));
    }

    @Test
    void aForgottenSightingMakesRoomForANewOne() {
        land(byClock(), eventAt(NOON), EventClock.BEFORE_ANY);
        long later = NOON + 26 * HOUR + 300_001;
        var clock = land(byClock(), eventAt(later), new EventClock(later));

        assertThat(byClock().decide(eventAt(later), clock, index)).isInstanceOf(Verdict.Duplicate.class);
    }

    @Test
    void anHourIsKeptAsLongAsAnEventOfItCanBeAccepted() {
        var admission = exact();
        var clock = new EventClock(NOON);
        long frontier = NOON - 26 * HOUR;

        assertThat(admission.firstBucketKept(clock)).isEqualTo(HourBucket.of(frontier));
        assertThat(admission.firstBucketKept(new EventClock(NOON - 1))).isEqualTo(HourBucket.of(frontier) - 1);
        assertThat(admission.firstBucketKept(EventClock.BEFORE_ANY)).isEqualTo(Integer.MIN_VALUE);
    }

    @Test
    void withoutTimeInTheKeyAnHourIsKeptForTheSkewLonger() {
        var clock = new EventClock(NOON);

        assertThat(byClock().firstBucketKept(clock)).isEqualTo(HourBucket.of(NOON - 26 * HOUR - 300_000));
    }
}
