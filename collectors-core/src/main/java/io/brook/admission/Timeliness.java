package io.brook.admission;

/// How an event's time stands to its record's timestamp and to its partition's clock.
public enum Timeliness {
    /// Ahead of its own record's timestamp by more than the skew.
    FUTURE,
    /// Behind the frontier.
    TOO_LATE,
    /// Behind the watermark and not behind the frontier.
    LATE,
    /// Not behind the watermark.
    ON_TIME;

    /// Classifies one event.
    ///
    /// @param eventTime in epoch milliseconds
    /// @param recordTimestamp the record's Kafka timestamp, in epoch milliseconds
    /// @param clock the partition's clock before this event
    public static Timeliness of(long eventTime, long recordTimestamp, EventClock clock, TimeRules rules) {
        if (eventTime > Millis.plus(recordTimestamp, rules.futureSkew())) {
            return FUTURE;
        }
        if (eventTime < clock.frontier(rules)) {
            return TOO_LATE;
        }
        return eventTime < clock.watermark(rules) ? LATE : ON_TIME;
    }
}
