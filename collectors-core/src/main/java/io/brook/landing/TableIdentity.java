package io.brook.landing;

import io.brook.contract.TableName;

/// Tells a table from another of the same name. Blocks. Thread-safe.
public interface TableIdentity {
    /// A text that changes when the table is dropped and made anew or replaced, and only then.
    ///
    /// @throws LandingFailure of kind `TABLE_MISSING` when there is no such table
    String of(TableName table) throws LandingFailure;
}
