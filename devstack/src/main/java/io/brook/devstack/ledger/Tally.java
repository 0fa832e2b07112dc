package io.brook.devstack.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts by verdict. They add up, and they obey one law: what came in is what landed, was a duplicate, was
/// dead-lettered,
/// is quarantined or is parked.
///
/// @param landed all landed events; `late` is the part of them that came late
/// @param dlq by reason
public record Tally(
        long in, long landed, long late, long duplicate, SortedMap<String, Long> dlq, long quarantined, long parked) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, new TreeMap<>(), 0, 0);

    public Tally {
        dlq = Collections.unmodifiableSortedMap(new TreeMap<>(dlq));
    }

    public Tally plus(Tally other) {
        var reasons = new TreeMap<>(dlq);
        other.dlq.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        return new Tally(
                in + other.in,
                landed + other.landed,
                late + other.late,
                duplicate + other.duplicate,
                reasons,
                quarantined + other.quarantined,
                parked + other.parked);
    }

    /// So many of the same.
    public Tally times(long factor) {
        var reasons = new TreeMap<>(dlq);
        reasons.replaceAll((_, count) -> count * factor);
        return new Tally(
                in * factor,
                landed * factor,
                late * factor,
                duplicate * factor,
                reasons,
                quarantined * factor,
                parked * factor);
    }

    public long deadLettered() {
        return dlq.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many more came in than have an outcome; 0 when the law holds.
    public long unaccounted() {
        return in - landed - duplicate - deadLettered() - quarantined - parked;
    }

    /// One record, dead-lettered for this reason.
    public static Tally deadLetter(String reason) {
        return new Tally(1, 0, 0, 0, new TreeMap<>(Map.of(reason, 1L)), 0, 0);
    }
}
