package io.brook.standin.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The views of one database's INFORMATION_SCHEMA, over the catalog.
final class InformationSchema {

    private static final String DATABASES = """
            CREATE VIEW %1$s."DATABASES" AS
            SELECT name AS DATABASE_NAME, created::TIMESTAMPTZ AS CREATED FROM _sf.databases
            """;
    private static final String SCHEMATA = """
            CREATE VIEW %1$s."SCHEMATA" AS
            SELECT db AS CATALOG_NAME, name AS SCHEMA_NAME, created::TIMESTAMPTZ AS CREATED
            FROM _sf.schemas WHERE db = %2$s
            """;
    private static final String TABLES = """
            CREATE VIEW %1$s."TABLES" AS
            SELECT t.db AS TABLE_CATALOG, t.schema AS TABLE_SCHEMA, t.name AS TABLE_NAME, 'BASE TABLE' AS TABLE_TYPE,
                   d.estimated_size AS ROW_COUNT, t.created::TIMESTAMPTZ AS CREATED, t.comment AS COMMENT
            FROM _sf.tables t
            LEFT JOIN duckdb_tables() d ON d.schema_name = t.db || '.' || t.schema AND d.table_name = t.name
            WHERE t.db = %2$s
            """;
    private static final String COLUMNS = """
            CREATE VIEW %1$s."COLUMNS" AS
            SELECT t.db AS TABLE_CATALOG, t.schema AS TABLE_SCHEMA, t.name AS TABLE_NAME, c.name AS COLUMN_NAME,
                   c.ordinal AS ORDINAL_POSITION, CASE WHEN c.nullable THEN 'YES' ELSE 'NO' END AS IS_NULLABLE,
                   c.family AS DATA_TYPE,
                   CASE WHEN c.kind IN ('TEXT', 'BINARY') THEN c.length END AS CHARACTER_MAXIMUM_LENGTH,
                   CASE WHEN c.kind = 'FIXED' THEN c.num_precision END AS NUMERIC_PRECISION,
                   CASE WHEN c.kind = 'FIXED' THEN c.num_scale END AS NUMERIC_SCALE,
                   CASE WHEN c.kind LIKE 'TIME%%' THEN c.num_scale END AS DATETIME_PRECISION,
                   c.comment AS COMMENT
            FROM _sf.columns c JOIN _sf.tables t ON t.id = c.table_id
            WHERE t.db = %2$s
            """;

    private InformationSchema() {}

    static void create(Connection connection, String database) throws SQLException {
        var schema = TableName.quoted(TableName.duckSchema(database, CatalogChange.INFORMATION_SCHEMA));
        var literal = "'" + database.replace("'", "''") + "'";
        for (var view : List.of(DATABASES, SCHEMATA, TABLES, COLUMNS)) {
            Jdbc.execute(connection, view.formatted(schema, literal));
        }
    }
}
