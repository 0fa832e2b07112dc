package io.brook.devstack.ledger;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.stack.StackHome;
import io.brook.devstack.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts a contract's rows in BRONZE, by source partition.
public final class BronzeCounts implements AutoCloseable {
    /// What Snowflake answers for an object that does not exist.
    private static final int NO_SUCH_OBJECT = 2003;

    private final Optional<Warehouse> warehouse;

    private BronzeCounts(Optional<Warehouse> warehouse) {
        this.warehouse = warehouse;
    }

    /// Counts in the warehouse of a home, when one runs there.
    public static BronzeCounts in(StackHome home) {
        return new BronzeCounts(Warehouse.of(home, null));
    }

    Bronze count(Product product) {
        return warehouse
                .map(open -> count(open, product))
                .orElseGet(() -> new Bronze.Unknown("the warehouse does not run"));
    }

    private static Bronze count(Warehouse warehouse, Product product) {
        Map<String, Bronze.Count> counts = new HashMap<>();
        try {
            for (CollectorSpec collector : product.contract().collectors()) {
                count(warehouse, product.table(collector), counts);
            }
        } catch (SQLException e) {
            return new Bronze.Unknown("the warehouse answered: " + e.getMessage());
        }
        return new Bronze.Counted(counts);
    }

    private static void count(Warehouse warehouse, String table, Map<String, Bronze.Count> counts) throws SQLException {
        String sql = "SELECT _SRC_TOPIC, _SRC_PARTITION, COUNT(*), COUNT(DISTINCT _SRC_OFFSET) FROM " + table
                + " GROUP BY _SRC_TOPIC, _SRC_PARTITION";
        try {
            warehouse.query(
                    sql,
                    row -> counts.merge(
                            row.getString(1) + ":" + row.getInt(2),
                            new Bronze.Count(row.getLong(3), row.getLong(4)),
                            Bronze.Count::plus));
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_OBJECT) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        if (warehouse.isPresent()) {
            warehouse.get().close();
        }
    }
}
