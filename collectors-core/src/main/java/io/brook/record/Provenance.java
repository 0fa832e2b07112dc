package io.brook.record;

/// Where a landed row comes from and how it was judged: the columns that every BRONZE row carries.
///
/// @param recordTimestamp the source record's Kafka timestamp, in epoch milliseconds
/// @param schemaId the registry's id of the writer's schema; -1 for a tombstone
/// @param latenessMillis how far the event was behind the watermark, in milliseconds; 0 when on time
/// @param deleted whether the row stands for a tombstone
public record Provenance(
        Position source,
        long recordTimestamp,
        int schemaId,
        String contractVersion,
        long latenessMillis,
        boolean deleted) {
    /// Whether the event came behind the watermark, within the allowance.
    public boolean late() {
        return latenessMillis > 0;
    }
}
