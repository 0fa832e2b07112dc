package io.brook.admission;

/// How far event time has come in one source partition: the greatest event time seen, each clamped by its own record's
/// timestamp. No wall clock is involved, so outcomes follow from the partition's log alone, and no event can push the
/// clock past the moment it was appended. It never moves back.
///
/// @param millis in epoch milliseconds; [#BEFORE_ANY] stands for minus infinity
public record EventClock(long millis) {
    private static final long MINUS_INFINITY = Long.MIN_VALUE;

    /// The clock of a partition in which nothing has been judged yet.
    public static final EventClock BEFORE_ANY = new EventClock(MINUS_INFINITY);

    /// The clock after an event of this time in a record of this timestamp.
    public EventClock advancedBy(long eventTime, long recordTimestamp) {
        long clamped = Math.min(eventTime, recordTimestamp);
        return clamped > millis ? new EventClock(clamped) : this;
    }

    /// The later of the two.
    public EventClock max(EventClock other) {
        return other.millis > millis ? other : this;
    }

    /// The earlier of the two.
    public EventClock min(EventClock other) {
        return other.millis < millis ? other : this;
    }

    /// Whether any event has moved it.
    public boolean started() {
        return millis != MINUS_INFINITY;
    }

    /// Events before it are late.
    public long watermark(TimeRules rules) {
        return Millis.minus(millis, started() ? rules.watermarkDelay() : 0);
    }

    /// Events before it are too late: whether they are new can no longer be proven.
    public long frontier(TimeRules rules) {
        return Millis.minus(millis, started() ? rules.horizon() : 0);
    }
}
