package io.brook.devstack.audit;

import java.util.SortedMap;
import java.util.TreeMap;

/// The counts of one lane.
final class LaneTotals {
    private final Outcomes outcomes;
    private final long[] byOutcome = new long[256];
    private long records;
    private long late;
    /// Those that the warehouse refused after they had landed: they count as landed too.
    private long rejected;

    private long verified;

    LaneTotals(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// A record of the source.
    void record(int outcome, long marks) {
        records++;
        byOutcome[outcome]++;
        rejected += Marks.has(marks, Marks.REJECTED) ? 1 : 0;
        late += outcome == Outcomes.LANDED && Marks.has(marks, Marks.LATE) ? 1 : 0;
    }

    /// A record whose outcome, and whose content when it landed, is the one that it must have.
    void verified(int outcome) {
        verified += outcome == Outcomes.NONE ? 0 : 1;
    }

    /// An outcome whose record the source no longer has.
    void gone(int outcome) {
        byOutcome[outcome]++;
    }

    void add(LaneTotals other) {
        records += other.records;
        late += other.late;
        rejected += other.rejected;
        verified += other.verified;
        for (int i = 0; i < byOutcome.length; i++) {
            byOutcome[i] += other.byOutcome[i];
        }
    }

    long records() {
        return records;
    }

    long landed() {
        return byOutcome[Outcomes.LANDED];
    }

    long late() {
        return late;
    }

    long duplicates() {
        return byOutcome[Outcomes.DUPLICATE];
    }

    long verified() {
        return verified;
    }

    /// By reason.
    SortedMap<String, Long> letters() {
        var letters = new TreeMap<String, Long>();
        for (int code = Outcomes.DUPLICATE + 1; code < byOutcome.length; code++) {
            if (byOutcome[code] > 0) {
                letters.merge(outcomes.name(code), byOutcome[code], Long::sum);
            }
        }
        if (rejected > 0) {
            letters.put(Outcomes.WAREHOUSE_REJECTED, rejected);
        }
        return letters;
    }

    long deadLettered() {
        return letters().values().stream().mapToLong(Long::longValue).sum();
    }
}
