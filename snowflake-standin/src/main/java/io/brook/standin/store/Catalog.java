package io.brook.standin.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What exists, as one transaction sees it. Lives as long as the connection it reads through.
public final class Catalog {

    private static final List<String> TABLES = List.of(
            "CREATE SCHEMA IF NOT EXISTS _sf",
            "CREATE SEQUENCE IF NOT EXISTS _sf.ids",
            "CREATE TABLE IF NOT EXISTS _sf.databases(name VARCHAR, created TIMESTAMP)",
            "CREATE TABLE IF NOT EXISTS _sf.schemas(db VARCHAR, name VARCHAR, created TIMESTAMP)",
            "CREATE TABLE IF NOT EXISTS _sf.tables(id BIGINT, db VARCHAR, schema VARCHAR, name VARCHAR,"
                    + " created TIMESTAMP, comment VARCHAR)",
            "CREATE TABLE IF NOT EXISTS _sf.dropped(id BIGINT, db VARCHAR, schema VARCHAR, name VARCHAR,"
                    + " created TIMESTAMP, comment VARCHAR)",
            "CREATE TABLE IF NOT EXISTS _sf.columns(table_id BIGINT, ordinal INTEGER, name VARCHAR, kind VARCHAR,"
                    + " num_precision INTEGER, num_scale INTEGER, length INTEGER, nullable BOOLEAN,"
                    + " family VARCHAR, declaration VARCHAR, comment VARCHAR)",
            "CREATE TABLE IF NOT EXISTS _sf.channels(id BIGINT, table_id BIGINT, name VARCHAR,"
                    + " client_sequencer BIGINT, row_sequencer BIGINT, offset_token VARCHAR, rows_inserted BIGINT,"
                    + " rows_parsed BIGINT, rows_error BIGINT, error_offset VARCHAR, error_message VARCHAR,"
                    + " error_at TIMESTAMP, created TIMESTAMP)",
            "CREATE TABLE IF NOT EXISTS _sf.sessions(id BIGINT, token VARCHAR, master VARCHAR, account VARCHAR,"
                    + " username VARCHAR, db VARCHAR, schema VARCHAR, role VARCHAR, warehouse VARCHAR)",
            "CREATE TABLE IF NOT EXISTS _sf.secrets(name VARCHAR, value VARCHAR)");

    private final Connection connection;

    public Catalog(Connection connection) {
        this.connection = connection;
    }

    static void create(Connection connection) throws SQLException {
        for (var table : TABLES) {
            Jdbc.execute(connection, table);
        }
        Macros.create(connection);
    }

    /// The current time of the warehouse, in UTC.
    public LocalDateTime now() throws SQLException {
        return Jdbc.first(connection, "SELECT get_current_timestamp()::TIMESTAMP", row -> row.getTimestamp(1))
                .map(Timestamp::toLocalDateTime)
                .orElseThrow();
    }

    /// The next id of a table or channel; never reused.
    public long nextId() throws SQLException {
        return Jdbc.first(connection, "SELECT nextval('_sf.ids')", row -> row.getLong(1))
                .orElseThrow();
    }

    public boolean hasDatabase(String database) throws SQLException {
        return Jdbc.first(connection, "SELECT 1 FROM _sf.databases WHERE name = ?", _ -> true, database)
                .isPresent();
    }

    public boolean hasSchema(String database, String schema) throws SQLException {
        return Jdbc.first(
                        connection, "SELECT 1 FROM _sf.schemas WHERE db = ? AND name = ?", _ -> true, database, schema)
                .isPresent();
    }

    /// The schemas of a database, by name.
    public List<String> schemas(String database) throws SQLException {
        return Jdbc.all(
                connection,
                "SELECT name FROM _sf.schemas WHERE db = ? ORDER BY name",
                row -> row.getString(1),
                database);
    }

    /// The tables of a schema, by name.
    public List<TableName> tables(String database, String schema) throws SQLException {
        return Jdbc.all(
                connection,
                "SELECT name FROM _sf.tables WHERE db = ? AND schema = ? ORDER BY name",
                row -> new TableName(database, schema, row.getString(1)),
                database,
                schema);
    }

    /// A table by its exact name.
    public Optional<TableDef> table(TableName name) throws SQLException {
        var head = Jdbc.first(
                connection,
                "SELECT id, created FROM _sf.tables WHERE db = ? AND schema = ? AND name = ?",
                row -> new TableDef(row.getLong(1), name, List.of(), instant(row, 2)),
                name.database(),
                name.schema(),
                name.table());
        if (head.isEmpty()) {
            return Optional.empty();
        }
        var found = head.get();
        return Optional.of(new TableDef(found.id(), name, columns(found.id()), found.created()));
    }

    /// The last dropped of a name.
    Optional<Long> dropped(TableName name) throws SQLException {
        return Jdbc.first(
                connection,
                "SELECT max(id) FROM _sf.dropped WHERE db = ? AND schema = ? AND name = ? HAVING count(*) > 0",
                row -> row.getLong(1),
                name.database(),
                name.schema(),
                name.table());
    }

    /// A table by name in any case, the exact spelling first: paths of the streaming protocol are not normalised.
    public Optional<TableDef> tableInAnyCase(TableName name) throws SQLException {
        var exact = table(name);
        return exact.isPresent()
                ? exact
                : table(new TableName(
                        name.database().toUpperCase(Locale.ROOT),
                        name.schema().toUpperCase(Locale.ROOT),
                        name.table().toUpperCase(Locale.ROOT)));
    }

    private List<ColumnDef> columns(long tableId) throws SQLException {
        return new ArrayList<>(Jdbc.all(
                connection,
                "SELECT name, kind, num_precision, num_scale, length, nullable, comment FROM _sf.columns"
                        + " WHERE table_id = ? ORDER BY ordinal",
                Catalog::column,
                tableId));
    }

    private static ColumnDef column(ResultSet row) throws SQLException {
        var type = new SnowType(
                SnowType.Kind.valueOf(row.getString("kind")),
                row.getInt("num_precision"),
                row.getInt("num_scale"),
                row.getInt("length"));
        return new ColumnDef(row.getString("name"), type, row.getBoolean("nullable"), row.getString("comment"));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
