package io.brook.admission;

import io.brook.contract.CollectorSpec;
import io.brook.record.Position;
import io.brook.record.Reason;
import org.jspecify.annotations.Nullable;

/// Decides what becomes of a valid event: timely or not, new or seen before. Pure and immutable: the same log gives the
/// same verdicts, live, in replay and in tests.
///
/// Where the event's time is among the dedupe columns, a sighting is kept in the bucket of that time, and every repeat
/// either finds it or is too late: exact. Where it is not, a sighting is kept in the bucket of the clock at its
/// insertion and counts until the clock is beyond insertion + horizon + skew: identical repeats are always found,
/// repeats with another event time within the horizon.
public final class Admission {
    private static final Verdict FUTURE = new Verdict.Refused(Reason.EVENT_TS_FUTURE);
    private static final Verdict TOO_LATE = new Verdict.Refused(Reason.TOO_LATE);

    private final TimeRules rules;
    private final boolean timeInKey;

    public Admission(CollectorSpec spec) {
        this(TimeRules.of(spec), spec.dedupeKeys().contains(spec.eventTime()));
    }

    /// @param timeInKey whether the event's time is among the dedupe columns
    Admission(TimeRules rules, boolean timeInKey) {
        this.rules = rules;
        this.timeInKey = timeInKey;
    }

    public TimeRules rules() {
        return rules;
    }

    /// Decides about one event.
    ///
    /// @param clock the partition's clock before this event
    public Verdict decide(Event event, EventClock clock, FirstSeenIndex seen) {
        return decide(event, Clocks.live(clock), seen);
    }

    /// Decides about one event that may have waited.
    ///
    /// @param clocks no sighting was made by a clock later than the latest
    public Verdict decide(Event event, Clocks clocks, FirstSeenIndex seen) {
        EventClock clock = clocks.arrival();
        return switch (Timeliness.of(event.eventTime(), event.recordTimestamp(), clock, rules)) {
            case FUTURE -> FUTURE;
            case TOO_LATE -> TOO_LATE;
            case LATE ->
                novelty(
                        event,
                        firstSighting(event, clocks, seen),
                        new Verdict.Late(clock.watermark(rules) - event.eventTime()));
            case ON_TIME -> novelty(event, firstSighting(event, clocks, seen), Verdict.accepted());
        };
    }

    private static Verdict novelty(Event event, @Nullable FirstSeen first, Verdict whenNew) {
        if (first == null) {
            return whenNew;
        }
        return first.contentHash() == event.contentHash()
                ? new Verdict.Duplicate(first)
                : new Verdict.Refused(Reason.DEDUPE_CONFLICT, first);
    }

    private @Nullable FirstSeen firstSighting(Event event, Clocks clocks, FirstSeenIndex seen) {
        if (timeInKey) {
            return seen.find(HourBucket.of(event.eventTime()), event.key());
        }
        // Before any clock there is still the event's own: sightings can have been made since it arrived.
        EventClock clock = clocks.arrival();
        EventClock reference = clock.started() ? clock : clockAfter(event, clock);
        return latestAlive(event.key(), memoryStart(reference), clocks.latest(), seen);
    }

    /// None older than the memory counts: newest bucket first.
    private static @Nullable FirstSeen latestAlive(DedupeKey key, long oldest, EventClock latest, FirstSeenIndex seen) {
        if (!latest.started()) {
            return null;
        }
        int last = HourBucket.of(oldest);
        for (int bucket = HourBucket.of(latest.millis()); bucket >= last; bucket--) {
            FirstSeen first = seen.find(bucket, key);
            if (first != null) {
                return first.insertedAt() >= oldest ? first : null;
            }
        }
        return null;
    }

    /// The partition's clock after this event: an event from the future does not touch it, any other does, landed or
    /// not.
    public EventClock clockAfter(Event event, EventClock clock) {
        boolean future = Timeliness.of(event.eventTime(), event.recordTimestamp(), clock, rules) == Timeliness.FUTURE;
        return future ? clock : clock.advancedBy(event.eventTime(), event.recordTimestamp());
    }

    /// The clock by which another log under the same name is begun: none, so that all of it can land. Where sightings
    /// are kept by the clock rather than by the event's own time, it goes on, or they would not be found.
    public EventClock clockForAnotherLog(EventClock former) {
        return timeInKey ? EventClock.BEFORE_ANY : former;
    }

    /// The bucket in which the sighting of a landed event is kept.
    ///
    /// @param clockAfter the partition's clock after the event
    public int bucketOf(Event event, EventClock clockAfter) {
        return HourBucket.of(timeInKey ? event.eventTime() : clockAfter.millis());
    }

    /// The sighting of a landed event, to be kept in [#bucketOf].
    public FirstSeen sightingOf(Event event, EventClock clockAfter, Position at, boolean late) {
        return new FirstSeen(
                at.partition(),
                at.offset(),
                event.contentHash(),
                timeInKey ? 0 : clockAfter.millis(),
                late,
                !timeInKey);
    }

    /// The first bucket that may still be asked for; all before it can be forgotten.
    ///
    /// @param slowest the earliest clock by which a record may still be judged
    public int firstBucketKept(EventClock slowest) {
        if (!slowest.started()) {
            return Integer.MIN_VALUE;
        }
        return HourBucket.of(timeInKey ? slowest.frontier(rules) : memoryStart(slowest));
    }

    private long memoryStart(EventClock clock) {
        return Millis.minus(clock.millis(), Millis.plus(rules.horizon(), rules.futureSkew()));
    }
}
