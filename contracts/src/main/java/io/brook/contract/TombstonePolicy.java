package io.brook.contract;

/// What a record with a key and no value means.
public enum TombstonePolicy {
    /// It is dead-lettered as `TOMBSTONE`.
    REJECT,
    /// It lands as a row that carries the key and `_OP = 'D'`.
    DELETE
}
