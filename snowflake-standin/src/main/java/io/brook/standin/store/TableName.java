package io.brook.standin.store;

/// A table's full name. A Snowflake schema is one DuckDB schema named `DATABASE.SCHEMA`, so that all databases share
/// one file and therefore one transaction.
public record TableName(String database, String schema, String table) {

    public TableName {
        refuseDot(database);
        refuseDot(schema);
        if (table.isEmpty()) {
            throw new IllegalArgumentException("a table's name must not be empty");
        }
    }

    /// The name of the DuckDB schema for a Snowflake schema.
    public static String duckSchema(String database, String schema) {
        refuseDot(database);
        refuseDot(schema);
        return database + "." + schema;
    }

    /// A quoted SQL identifier.
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static void refuseDot(String name) {
        if (name.isEmpty() || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException(
                    "a database or schema name must be non-empty and without dots, was '" + name + "'");
        }
    }

    /// The name of the DuckDB schema that holds the table.
    public String duckSchema() {
        return duckSchema(database, schema);
    }

    /// The table as DuckDB SQL names it.
    public String sql() {
        return quoted(duckSchema()) + "." + quoted(table);
    }

    @Override
    public String toString() {
        return database + "." + schema + "." + table;
    }
}
