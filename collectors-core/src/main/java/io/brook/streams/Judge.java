package io.brook.streams;

import io.brook.admission.Admission;
import io.brook.admission.Clocks;
import io.brook.admission.Event;
import io.brook.admission.EventClock;
import io.brook.admission.Fingerprints;
import io.brook.admission.FirstSeenIndex;
import io.brook.admission.Verdict;
import io.brook.record.Arrival;
import io.brook.record.Provenance;
import io.brook.record.Reason;
import io.brook.record.RowJson;

/// Brings an examined arrival to its verdict, and makes the row that lands. It changes nothing. Belongs to one task, as
/// its writers and hashes do.
final class Judge {
    private static final Verdict.Refused OVERSIZE = new Verdict.Refused(Reason.OVERSIZE);

    private final Admission admission;
    private final Fingerprints fingerprints;
    private final RowJson json;
    private final Limits limits;
    private final String contractVersion;

    Judge(Admission admission, Fingerprints fingerprints, RowJson json, Limits limits, String contractVersion) {
        this.admission = admission;
        this.fingerprints = fingerprints;
        this.json = json;
        this.limits = limits;
        this.contractVersion = contractVersion;
    }

    /// Decides.
    ///
    /// @param clocks the partition's clock when the record arrived, and now
    Judgement judge(Arrival arrival, Examined.Known examined, Clocks clocks, FirstSeenIndex seen) {
        return switch (examined) {
            case Examined.Fit fit -> event(arrival, fit, clocks, seen);
            case Examined.Deletion deletion -> deletion(arrival, deletion);
            case Examined.Unfit unfit ->
                Judgement.unfit(arrival, new Verdict.Refused(unfit.reason()), unfit.schemaId());
        };
    }

    private Judgement event(Arrival arrival, Examined.Fit fit, Clocks clocks, FirstSeenIndex seen) {
        byte[] content = json.content(fit.row());
        Event event = new Event(
                fit.eventTime(), arrival.timestamp(), fingerprints.keyOf(fit.row()), fingerprints.contentOf(content));
        var candidate = new Judgement.Candidate(arrival, event, fit.schemaId());
        Verdict verdict = admission.decide(event, clocks, seen);
        EventClock after = admission.clockAfter(event, clocks.arrival());
        return switch (verdict) {
            case Verdict.Accepted _ ->
                landing(candidate, verdict, after, json.landing(content, provenance(candidate, 0)));
            case Verdict.Late late ->
                landing(candidate, verdict, after, json.landing(content, provenance(candidate, late.behindMillis())));
            case Verdict.Duplicate _, Verdict.Refused _ -> Judgement.stopped(candidate, verdict, after);
        };
    }

    /// A row that the producer would refuse is refused here: under exactly-once the producer's refusal stops
    /// everything.
    private Judgement landing(Judgement.Candidate candidate, Verdict verdict, EventClock after, byte[] row) {
        return fits(candidate.arrival(), row)
                ? Judgement.landing(candidate, verdict, after, row)
                : Judgement.stopped(candidate, OVERSIZE, after);
    }

    /// A deletion lands whatever its time: it has none of its own, so it is on time and moves no clock.
    private Judgement deletion(Arrival arrival, Examined.Deletion deletion) {
        byte[] row = json.landing(
                json.content(deletion.row()),
                new Provenance(arrival.position(), arrival.timestamp(), -1, contractVersion, 0, true));
        return fits(arrival, row)
                ? Judgement.deletion(arrival, new Verdict.Accepted(), row)
                : Judgement.unfit(arrival, OVERSIZE, -1);
    }

    private Provenance provenance(Judgement.Candidate candidate, long latenessMillis) {
        Arrival arrival = candidate.arrival();
        return new Provenance(
                arrival.position(), arrival.timestamp(), candidate.schemaId(), contractVersion, latenessMillis, false);
    }

    private boolean fits(Arrival arrival, byte[] row) {
        byte[] key = arrival.key();
        return limits.sendable((long) row.length + (key == null ? 0 : key.length));
    }
}
