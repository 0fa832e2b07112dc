package io.brook.contract;

import java.util.Locale;

/// What a record with a key and no value means.
public enum TombstonePolicy {
    /// It is dead-lettered as `TOMBSTONE`.
    REJECT,
    /// It lands as a row that carries the key and `_OP = 'D'`.
    DELETE;

    /// The spelling used in contracts, such as `reject`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
