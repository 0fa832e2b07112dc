package io.brook.landing;

import io.brook.contract.TableName;
import java.util.Set;

/// Tells a table from another of the same name, and what it can hold. Blocks. Thread-safe.
public interface TableIdentity {
    /// A text that changes when the table is dropped and made anew or replaced, and only then.
    ///
    /// @throws LandingFailure of kind `TABLE_MISSING` when there is no such table
    String of(TableName table) throws LandingFailure;

    /// The names of the table's columns; none when there is no such table.
    Set<String> columns(TableName table) throws LandingFailure;
}
