package io.brook.oracle;

/// What must become of one source record.
public sealed interface Fate {
    /// It lands as this row.
    record Landed(ExpectedRow row) implements Fate {}

    /// It is counted and dropped: the same event has landed from this offset of the same partition.
    record Duplicate(long firstOffset) implements Fate {}

    /// It goes to the dead-letter topic.
    ///
    /// @param reason the reason's name, such as `TOO_LATE`
    record DeadLettered(String reason) implements Fate {}
}
