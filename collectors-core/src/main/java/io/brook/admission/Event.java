package io.brook.admission;

/// What admission needs to know of a decoded, valid event.
///
/// @param eventTime the event's own time, in epoch milliseconds
/// @param recordTimestamp its record's Kafka timestamp, in epoch milliseconds
/// @param contentHash 64 keyed bits over the row's content
public record Event(long eventTime, long recordTimestamp, DedupeKey key, long contentHash) {}
