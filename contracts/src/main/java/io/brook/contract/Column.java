package io.brook.contract;

import java.util.Locale;
import java.util.Optional;

/// One column of a BRONZE table, and of the event it comes from: both carry the same name, the table's upper-cased.
///
/// @param name the field's name in the event
/// @param required whether an event without it is refused
/// @param piiType the kind of personal data it holds, such as `email`; empty when none
public record Column(
        String name,
        ColumnType type,
        boolean required,
        Classification classification,
        Optional<String> piiType,
        String description) {
    public Column {
        Names.identifier("column", name);
        if (name.startsWith("_")) {
            throw new IllegalArgumentException(
                    "column must not start with '_', which marks provenance, was '" + name + "'");
        }
    }

    /// The column's name in its BRONZE table.
    public String tableName() {
        return name.toUpperCase(Locale.ROOT);
    }
}
