package io.brook.streams;

import io.brook.admission.Event;
import io.brook.admission.EventClock;
import io.brook.admission.Verdict;
import io.brook.record.Arrival;
import org.jspecify.annotations.Nullable;

/// What was decided of one arrival, with all that acting on it needs.
final class Judgement {
    private final Arrival arrival;
    private final Verdict verdict;
    private final int schemaId;
    private final EventClock clockAfter;
    private final @Nullable Event event;
    private final byte @Nullable [] row;

    private Judgement(
            Arrival arrival,
            Verdict verdict,
            int schemaId,
            EventClock clockAfter,
            @Nullable Event event,
            byte @Nullable [] row) {
        this.arrival = arrival;
        this.verdict = verdict;
        this.schemaId = schemaId;
        this.clockAfter = clockAfter;
        this.event = event;
        this.row = row;
    }

    /// Refused before its time was looked at.
    static Judgement unfit(Arrival arrival, Verdict.Refused verdict, int schemaId) {
        return new Judgement(arrival, verdict, schemaId, EventClock.BEFORE_ANY, null, null);
    }

    /// A deletion that lands.
    static Judgement deletion(Arrival arrival, Verdict.Accepted verdict, byte[] row) {
        return new Judgement(arrival, verdict, -1, EventClock.BEFORE_ANY, null, row);
    }

    /// An event that lands.
    static Judgement landing(Candidate candidate, Verdict verdict, EventClock clockAfter, byte[] row) {
        return new Judgement(candidate.arrival(), verdict, candidate.schemaId(), clockAfter, candidate.event(), row);
    }

    /// An event that does not land.
    static Judgement stopped(Candidate candidate, Verdict verdict, EventClock clockAfter) {
        return new Judgement(candidate.arrival(), verdict, candidate.schemaId(), clockAfter, candidate.event(), null);
    }

    /// An event with what it came from.
    record Candidate(Arrival arrival, Event event, int schemaId) {}

    Arrival arrival() {
        return arrival;
    }

    Verdict verdict() {
        return verdict;
    }

    int schemaId() {
        return schemaId;
    }

    /// The least that the partition's clock must show afterwards.
    EventClock clockAfter() {
        return clockAfter;
    }

    /// The event to be remembered if it lands; null where there is none.
    @Nullable
    Event event() {
        return event;
    }

    /// The landing record's value; null unless the verdict is that it lands.
    byte @Nullable [] row() {
        return row;
    }
}
