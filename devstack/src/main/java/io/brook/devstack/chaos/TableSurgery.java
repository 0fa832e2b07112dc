package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done to a product's table, and how a person undoes it.
///
/// @param created when the table that is the right one was created
record TableSurgery(String database, String schema, String table, String created) {
    private static final String AWAY = "_AWAY";
    private static final String WRONG = "_WRONG";

    /// @throws SQLException when there is no table yet
    static TableSurgery of(Product product, Warehouse warehouse) throws SQLException {
        var unknown = new TableSurgery(
                product.contract().domainDatabase(),
                product.contract().bronzeSchema(),
                product.onlyCollector().table(),
                "");
        String created = unknown.created(warehouse, unknown.table)
                .orElseThrow(() -> new SQLException("there is no table " + unknown.full(unknown.table)));
        return new TableSurgery(unknown.database, unknown.schema, unknown.table, created);
    }

    void rename(Warehouse warehouse) throws SQLException {
        warehouse.query("ALTER TABLE %s RENAME TO %s".formatted(full(table), full(table + AWAY)));
    }

    /// Puts an empty table of the same columns in its place.
    void replace(Warehouse warehouse) throws SQLException {
        warehouse.query("CREATE OR REPLACE TABLE %s (%s)".formatted(full(table), columns(warehouse)));
    }

    void drop(Warehouse warehouse) throws SQLException {
        warehouse.query("DROP TABLE " + full(table));
    }

    /// Puts the right one back, whatever has become of it and whatever stands in its place.
    void restore(Warehouse warehouse) throws SQLException {
        Optional<String> found = created(warehouse, table);
        if (found.isPresent() && found.get().equals(created)) {
            return;
        }
        if (found.isPresent()) {
            warehouse.query("DROP TABLE IF EXISTS " + full(table + WRONG));
            warehouse.query("ALTER TABLE %s RENAME TO %s".formatted(full(table), full(table + WRONG)));
        }
        warehouse.query(
                created(warehouse, table + AWAY).isPresent()
                        ? "ALTER TABLE %s RENAME TO %s".formatted(full(table + AWAY), full(table))
                        : "UNDROP TABLE " + full(table));
        if (!created(warehouse, table).equals(Optional.of(created))) {
            throw new SQLException("another table than the right one came back as " + full(table));
        }
        warehouse.query("DROP TABLE IF EXISTS " + full(table + WRONG));
    }

    private Optional<String> created(Warehouse warehouse, String name) throws SQLException {
        List<String> found = new ArrayList<>();
        warehouse.query(
                "SELECT CREATED FROM %s.INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = '%s' AND TABLE_NAME = '%s'"
                        .formatted(database, schema, name),
                row -> found.add(row.getString(1)));
        return found.stream().findFirst();
    }

    private String columns(Warehouse warehouse) throws SQLException {
        var columns = new ArrayList<String>();
        warehouse.query(
                ("SELECT COLUMN_NAME, DATA_TYPE, NUMERIC_PRECISION, NUMERIC_SCALE FROM %s.INFORMATION_SCHEMA.COLUMNS"
                                + " WHERE TABLE_SCHEMA = '%s' AND TABLE_NAME = '%s' ORDER BY ORDINAL_POSITION")
                        .formatted(database, schema, table),
                row -> {
                    String type = row.getString(2);
                    columns.add(row.getString(1) + " "
                            + (type.equals("NUMBER") ? "NUMBER(%d,%d)".formatted(row.getInt(3), row.getInt(4)) : type));
                });
        return String.join(", ", columns);
    }

    private String full(String name) {
        return database + "." + schema + "." + name;
    }
}
