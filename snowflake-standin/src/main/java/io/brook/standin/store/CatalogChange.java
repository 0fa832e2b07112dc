package io.brook.standin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Changes to what exists. Each keeps DuckDB's own objects and the catalog's rows in step, in the caller's transaction.
public final class CatalogChange {

    /// The schema that every database has and nobody may change.
    public static final String INFORMATION_SCHEMA = "INFORMATION_SCHEMA";

    private final Connection connection;
    private final Catalog catalog;

    public CatalogChange(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /// Creates a database with its PUBLIC and INFORMATION_SCHEMA.
    public void createDatabase(String database) throws SQLException {
        Jdbc.update(connection, "INSERT INTO _sf.databases VALUES (?, ?)", database, catalog.now());
        createSchema(database, "PUBLIC");
        createSchema(database, INFORMATION_SCHEMA);
        InformationSchema.create(connection, database);
    }

    /// Drops a database with everything in it.
    public void dropDatabase(String database) throws SQLException {
        for (var schema : catalog.schemas(database)) {
            dropSchema(database, schema);
        }
        Jdbc.update(connection, "DELETE FROM _sf.databases WHERE name = ?", database);
    }

    public void createSchema(String database, String schema) throws SQLException {
        Jdbc.execute(connection, "CREATE SCHEMA " + TableName.quoted(TableName.duckSchema(database, schema)));
        Jdbc.update(connection, "INSERT INTO _sf.schemas VALUES (?, ?, ?)", database, schema, catalog.now());
    }

    /// Drops a schema with everything in it.
    public void dropSchema(String database, String schema) throws SQLException {
        for (var table : catalog.tables(database, schema)) {
            dropTable(catalog.table(table).orElseThrow());
        }
        purge(database, schema);
        Jdbc.execute(
                connection, "DROP SCHEMA " + TableName.quoted(TableName.duckSchema(database, schema)) + " CASCADE");
        Jdbc.update(connection, "DELETE FROM _sf.schemas WHERE db = ? AND name = ?", database, schema);
    }

    /// Creates a table and the table of its refused rows.
    public void createTable(TableName name, List<ColumnDef> columns, @Nullable String comment) throws SQLException {
        var id = catalog.nextId();
        var body = columns.stream().map(ColumnDef::duckdb).collect(Collectors.joining(", "));
        Jdbc.execute(connection, "CREATE TABLE " + name.sql() + "(" + body + ")");
        Jdbc.execute(
                connection,
                "CREATE TABLE _sf." + TableDef.errorTable(id) + "(\"TIMESTAMP\" TIMESTAMPTZ, \"ERROR_CODE\" VARCHAR,"
                        + " \"ERROR_METADATA\" JSON, \"ERROR_DATA\" VARCHAR)");
        Jdbc.update(
                connection,
                "INSERT INTO _sf.tables VALUES (?, ?, ?, ?, ?, ?)",
                id,
                name.database(),
                name.schema(),
                name.table(),
                catalog.now(),
                comment);
        for (var i = 0; i < columns.size(); i++) {
            record(id, i + 1, columns.get(i));
        }
    }

    /// Hides a table with its rows, its refused rows and its channels, until it is taken back or its schema goes.
    public void dropTable(TableDef table) throws SQLException {
        Jdbc.execute(
                connection, "ALTER TABLE " + table.name().sql() + " RENAME TO " + TableName.quoted(hidden(table.id())));
        move(table.id(), "_sf.tables", "_sf.dropped");
    }

    /// Takes back the last dropped of a name.
    ///
    /// @return whether there was one
    public boolean undropTable(TableName name) throws SQLException {
        var id = catalog.dropped(name);
        if (id.isEmpty()) {
            return false;
        }
        var kept = new TableName(name.database(), name.schema(), hidden(id.get()));
        Jdbc.execute(connection, "ALTER TABLE " + kept.sql() + " RENAME TO " + TableName.quoted(name.table()));
        move(id.get(), "_sf.dropped", "_sf.tables");
        return true;
    }

    private void move(long id, String from, String to) throws SQLException {
        Jdbc.update(connection, "INSERT INTO " + to + " SELECT * FROM " + from + " WHERE id = ?", id);
        Jdbc.update(connection, "DELETE FROM " + from + " WHERE id = ?", id);
    }

    private static String hidden(long id) {
        return "dropped " + id;
    }

    /// Forgets the dropped tables of a schema that goes.
    private void purge(String database, String schema) throws SQLException {
        List<Long> ids = Jdbc.all(
                connection,
                "SELECT id FROM _sf.dropped WHERE db = ? AND schema = ?",
                row -> row.getLong(1),
                database,
                schema);
        for (long id : ids) {
            Jdbc.execute(connection, "DROP TABLE _sf." + TableDef.errorTable(id));
            Jdbc.update(connection, "DELETE FROM _sf.channels WHERE table_id = ?", id);
            Jdbc.update(connection, "DELETE FROM _sf.columns WHERE table_id = ?", id);
            Jdbc.update(connection, "DELETE FROM _sf.dropped WHERE id = ?", id);
        }
    }

    /// Renames a table within its schema; its channels stay.
    public void renameTable(TableDef table, String newName) throws SQLException {
        Jdbc.execute(connection, "ALTER TABLE " + table.name().sql() + " RENAME TO " + TableName.quoted(newName));
        Jdbc.update(connection, "UPDATE _sf.tables SET name = ? WHERE id = ?", newName, table.id());
    }

    /// Adds a nullable column at the end.
    public void addColumn(TableDef table, ColumnDef column) throws SQLException {
        Jdbc.execute(connection, "ALTER TABLE " + table.name().sql() + " ADD COLUMN " + column.duckdb());
        var last = Jdbc.first(
                        connection,
                        "SELECT max(ordinal) FROM _sf.columns WHERE table_id = ?",
                        row -> row.getInt(1),
                        table.id())
                .orElse(0);
        record(table.id(), last + 1, column);
    }

    private void record(long tableId, int ordinal, ColumnDef column) throws SQLException {
        var type = column.type();
        Jdbc.update(
                connection,
                "INSERT INTO _sf.columns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tableId,
                ordinal,
                column.name(),
                type.kind().name(),
                type.precision(),
                type.scale(),
                type.length(),
                column.nullable(),
                type.family(),
                type.declaration(),
                column.comment());
    }
}
