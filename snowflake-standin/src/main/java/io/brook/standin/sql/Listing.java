package io.brook.standin.sql;

import io.brook.standin.sql.Statement.ObjectKind;
import io.brook.standin.store.Catalog;
import io.brook.standin.store.ColumnDef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers SHOW and DESCRIBE from the catalog.
final class Listing {

    private static final String SHOW_DATABASES = "SELECT created::TIMESTAMPTZ AS \"created_on\", name AS \"name\","
            + " CASE WHEN name = $1 THEN 'Y' ELSE 'N' END AS \"is_current\" FROM _sf.databases"
            + " WHERE name ILIKE $2 AND ($3 = '' OR true) AND ($4 = '' OR true) ORDER BY name";
    private static final String SHOW_SCHEMAS = "SELECT created::TIMESTAMPTZ AS \"created_on\", name AS \"name\","
            + " db AS \"database_name\", CASE WHEN db || '.' || name = $1 THEN 'Y' ELSE 'N' END AS \"is_current\""
            + " FROM _sf.schemas WHERE name ILIKE $2 AND ($3 = '' OR db = $3) AND ($4 = '' OR true) ORDER BY db, name";
    private static final String SHOW_TABLES = "SELECT created::TIMESTAMPTZ AS \"created_on\", name AS \"name\","
            + " db AS \"database_name\", schema AS \"schema_name\", 'TABLE' AS \"kind\","
            + " coalesce(comment, '') AS \"comment\" FROM _sf.tables"
            + " WHERE ($1 = '' OR true) AND name ILIKE $2 AND ($3 = '' OR db = $3) AND ($4 = '' OR schema = $4)"
            + " ORDER BY db, schema, name";
    private static final String SHOW_COLUMNS = "SELECT t.name AS \"table_name\", t.schema AS \"schema_name\","
            + " c.name AS \"column_name\", c.declaration AS \"data_type\", c.nullable AS \"null?\","
            + " 'COLUMN' AS \"kind\", coalesce(c.comment, '') AS \"comment\", t.db AS \"database_name\""
            + " FROM _sf.columns c JOIN _sf.tables t ON t.id = c.table_id"
            + " WHERE ($1 = '' OR t.name = $1) AND c.name ILIKE $2 AND ($3 = '' OR t.db = $3)"
            + " AND ($4 = '' OR t.schema = $4) ORDER BY t.db, t.schema, t.name, c.ordinal";

    private final Session session;

    Listing(Session session) {
        this.session = session;
    }

    Result show(Statement.Show show) throws SQLException {
        var like = show.like() == null ? "%" : show.like();
        var in = show.in().map(ObjectName::parts).orElse(List.of());
        return switch (show.kind()) {
            case DATABASE -> run(SHOW_DATABASES, or(session.database()), like, "", "");
            case SCHEMA ->
                run(SHOW_SCHEMAS, or(session.database()) + "." + or(session.schema()), like, scope(in, 0), "");
            case TABLE -> run(SHOW_TABLES, "", like, databaseOf(in), schemaOf(in));
            case COLUMN -> columns(in, like);
        };
    }

    /// IN names a database alone, or a schema with or without its database.
    private String databaseOf(List<String> in) throws SQLException {
        if (in.size() == 1 && !new Catalog(session.connection()).hasDatabase(in.getFirst())) {
            return or(session.database());
        }
        return scope(in, 0);
    }

    private String schemaOf(List<String> in) throws SQLException {
        if (in.isEmpty()) {
            return or(session.schema());
        }
        var last = in.getLast();
        return in.size() == 1 && new Catalog(session.connection()).hasDatabase(last) ? "" : last;
    }

    private String scope(List<String> in, int index) {
        return index < in.size() ? in.get(index) : or(session.database());
    }

    private Result columns(List<String> in, String like) throws SQLException {
        if (in.isEmpty()) {
            return run(SHOW_COLUMNS, "", like, or(session.database()), or(session.schema()));
        }
        var name = new ObjectName(in).table(session);
        return run(SHOW_COLUMNS, name.table(), like, name.database(), name.schema());
    }

    private static String or(@Nullable String name) {
        return name == null ? "" : name;
    }

    private Result run(String sql, String... values) throws SQLException {
        try (var statement = session.connection().prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var found = RowEncoder.encode(rows);
                return new Result(found.columns(), found.rows(), Result.SHOW);
            }
        }
    }

    Result describe(ObjectName asked) throws SQLException {
        var name = asked.table(session);
        var table = new Catalog(session.connection())
                .table(name)
                .orElseThrow(() -> SqlRefused.missing(title(ObjectKind.TABLE), name.toString()));
        var rows = new ArrayList<List<@Nullable String>>();
        for (var column : table.columns()) {
            rows.add(described(column));
        }
        var heads = List.of("name", "type", "kind", "null?", "default", "primary key", "unique key", "comment");
        return new Result(heads.stream().map(ResultColumn::text).toList(), rows, Result.DESCRIBE);
    }

    private static String title(ObjectKind kind) {
        return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static List<@Nullable String> described(ColumnDef column) {
        return Arrays.asList(
                column.name(),
                column.type().declaration(),
                "COLUMN",
                column.nullable() ? "Y" : "N",
                null,
                "N",
                "N",
                column.comment());
    }
}
