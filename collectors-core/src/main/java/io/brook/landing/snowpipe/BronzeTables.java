package io.brook.landing.snowpipe;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import io.brook.contract.TableName;
import io.brook.landing.LandedRows;
import io.brook.landing.LandingFailure;
import io.brook.landing.LaneId;
import io.brook.landing.TableIdentity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// BRONZE tables over JDBC: makes them ready, tells them apart, and asks them what they hold. Thread-safe; every call
/// blocks and shares one connection.
public final class BronzeTables implements LandedRows, TableIdentity, AutoCloseable {
    private final WarehouseSettings settings;
    private final Warehouse warehouse;

    public BronzeTables(WarehouseSettings settings) {
        this.settings = settings;
        this.warehouse = new Warehouse(settings);
    }

    /// Where a collector's rows land.
    public static TableName table(Contract contract, CollectorSpec collector) {
        return new TableName(
                contract.domainDatabase().toUpperCase(Locale.ROOT),
                contract.bronzeSchema().toUpperCase(Locale.ROOT),
                collector.table().toUpperCase(Locale.ROOT));
    }

    /// Makes every table of a contract ready for rows.
    ///
    /// @throws LandingFailure of kind `REFUSED` that names every column whose type does not fit
    public void prepare(Contract contract) throws LandingFailure {
        for (var collector : contract.collectors()) {
            var table = table(contract, collector);
            if (settings.embedded()) {
                apply(List.of(
                        new TableStep.CreateDatabase(SqlName.of(table.database())),
                        new TableStep.CreateSchema(SqlName.of(table.database()), SqlName.of(table.schema()))));
            }
            switch (TablePlan.of(table, collector, typesOf(table))) {
                case TablePlan.Steps(var steps) -> apply(steps);
                case TablePlan.Refused(var mismatches) ->
                    throw new LandingFailure(LandingFailure.Kind.REFUSED, String.join("; ", mismatches));
            }
        }
    }

    private void apply(List<TableStep> steps) throws LandingFailure {
        for (var step : steps) {
            warehouse.run("applying " + step.getClass().getSimpleName(), connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.execute(step.sql());
                }
            });
        }
    }

    @Override
    public Set<String> columns(TableName table) throws LandingFailure {
        return typesOf(table).keySet();
    }

    private Map<String, SqlType> typesOf(TableName table) throws LandingFailure {
        return warehouse.run("reading the columns of " + table, connection -> {
            var columns = new TreeMap<String, SqlType>();
            try (var query = connection.prepareStatement("SELECT COLUMN_NAME, DATA_TYPE, NUMERIC_PRECISION,"
                    + " NUMERIC_SCALE FROM " + SqlName.of(table.database()) + ".INFORMATION_SCHEMA.COLUMNS"
                    + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?")) {
                query.setString(1, table.schema());
                query.setString(2, table.table());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        boolean number = rows.getString(2).equals("NUMBER");
                        columns.put(
                                rows.getString(1),
                                new SqlType(
                                        rows.getString(2), number ? rows.getInt(3) : -1, number ? rows.getInt(4) : -1));
                    }
                }
            }
            return columns;
        });
    }

    /// When the table was created: a replaced or recreated one has another time.
    @Override
    public String of(TableName table) throws LandingFailure {
        var created = warehouse.run("reading the identity of " + table, connection -> created(connection, table));
        if (created.isEmpty()) {
            throw new LandingFailure(LandingFailure.Kind.TABLE_MISSING, "there is no table " + table);
        }
        return created.getFirst();
    }

    private static List<String> created(Connection connection, TableName table) throws SQLException {
        var found = new ArrayList<String>();
        try (var query = connection.prepareStatement("SELECT CREATED FROM " + SqlName.of(table.database())
                + ".INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND" + " TABLE_NAME = ?")) {
            query.setString(1, table.schema());
            query.setString(2, table.table());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getTimestamp(1).toInstant().toString());
                }
            }
        }
        return found;
    }

    @Override
    public Set<LandedRow> present(LaneId lane, long after, long upTo) throws LandingFailure {
        return warehouse.run("looking for landed rows", connection -> {
            var present = new HashSet<LandedRow>();
            try (var query = connection.prepareStatement("SELECT \"_LANDING_OFFSET\", \"_SRC_OFFSET\" FROM "
                    + SqlName.full(lane.table()) + " WHERE \"_SRC_PARTITION\" = ? AND \"_LANDING_OFFSET\" > ?"
                    + " AND \"_LANDING_OFFSET\" <= ?")) {
                query.setInt(1, lane.partition().partition());
                query.setLong(2, after);
                query.setLong(3, upTo);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        present.add(new LandedRow(rows.getLong(1), rows.getLong(2)));
                    }
                }
            }
            return present;
        });
    }

    @Override
    public long held(LaneId lane) throws LandingFailure {
        return warehouse.run("counting landed rows", connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT COUNT(*) FROM " + SqlName.full(lane.table()) + " WHERE \"_SRC_PARTITION\" = ?")) {
                query.setInt(1, lane.partition().partition());
                try (var rows = query.executeQuery()) {
                    return rows.next() ? rows.getLong(1) : 0L;
                }
            }
        });
    }

    /// Asks the warehouse for a sign of life.
    public void ping() throws LandingFailure {
        warehouse.run("asking for a sign of life", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("SELECT 1");
            }
        });
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
