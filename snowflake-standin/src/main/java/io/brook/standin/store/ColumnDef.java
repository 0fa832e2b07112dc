package io.brook.standin.store;

import org.jspecify.annotations.Nullable;

/// A column as it was declared.
public record ColumnDef(
        String name,
        SnowType type,
        boolean nullable,
        @Nullable String comment) {

    public ColumnDef {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column's name must not be empty");
        }
    }

    /// The column's part of a DuckDB CREATE TABLE.
    public String duckdb() {
        return TableName.quoted(name) + " " + type.duckdb() + (nullable ? "" : " NOT NULL");
    }
}
