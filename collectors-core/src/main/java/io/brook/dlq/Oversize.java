package io.brook.dlq;

import io.brook.record.Position;

/// A record too large for an envelope: where it stands in the source topic, and what it must hash to.
///
/// @param timestamp the record's Kafka timestamp, in epoch milliseconds
/// @param keyBytes the key's length; -1 when absent
/// @param valueBytes the value's length; -1 when absent
/// @param sha256 of the value, in hexadecimal; of nothing when it is absent
public record Oversize(
        Position position, long timestamp, int keyBytes, int valueBytes, int headerCount, String sha256) {}
