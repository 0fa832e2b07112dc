package io.brook.devstack.audit;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.OffsetRange;
import io.brook.devstack.warehouse.Warehouse;
import io.brook.oracle.RowReader;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/// A contract's BRONZE tables, read through the Snowflake JDBC driver in pages of source offsets.
final class BronzeRows {
    /// What Snowflake answers for an object that does not exist.
    private static final int NO_SUCH_OBJECT = 2003;

    private final Product product;
    private final Warehouse warehouse;
    private final long pageOffsets;
    private final Ticker ticker;

    BronzeRows(Product product, Warehouse warehouse, long pageOffsets, Ticker ticker) {
        this.product = product;
        this.warehouse = warehouse;
        this.pageOffsets = pageOffsets;
        this.ticker = ticker;
    }

    void read(LaneScope scope, Consumer<BronzeFact> facts) throws SQLException {
        RowReader reader = RowReader.of(scope.collector());
        var rows = new Rows(reader);
        long[] span = span(scope);
        for (long from = span[0]; from <= span[1]; from += pageOffsets) {
            long to = Math.min(span[1], from + pageOffsets - 1);
            warehouse.query(page(scope, reader, new OffsetRange(from, to)), row -> facts.accept(rows.ofBronze(row)));
            ticker.tick(scope.place() + " BRONZE", to, span[1] + 1);
        }
    }

    private String page(LaneScope scope, RowReader reader, OffsetRange range) {
        return "SELECT " + String.join(", ", reader.columns()) + ", _LANDING_OFFSET, _SRC_OFFSET FROM "
                + product.table(scope.collector()) + where(scope) + " AND _SRC_OFFSET >= " + range.from()
                + " AND _SRC_OFFSET <= " + range.to();
    }

    private static String where(LaneScope scope) {
        return " WHERE _SRC_TOPIC = '" + scope.lane().topic() + "' AND _SRC_PARTITION = "
                + scope.lane().partition();
    }

    /// The lane's first and last source offset in the table; one that ends before it begins for none.
    private long[] span(LaneScope scope) throws SQLException {
        long[] span = {0, -1};
        query(
                "SELECT MIN(_SRC_OFFSET), MAX(_SRC_OFFSET) FROM " + product.table(scope.collector()) + where(scope),
                row -> {
                    if (row.getString(1) != null) {
                        span[0] = row.getLong(1);
                        span[1] = row.getLong(2);
                    }
                });
        return span;
    }

    /// Finds the rows that are of none of these source partitions.
    void strays(Set<String> places, Findings findings) throws SQLException {
        for (CollectorSpec collector : product.contract().collectors()) {
            String table = product.table(collector);
            query(
                    "SELECT _SRC_TOPIC, _SRC_PARTITION, COUNT(*), COUNT(_SRC_OFFSET) FROM " + table
                            + " GROUP BY _SRC_TOPIC, _SRC_PARTITION",
                    row -> {
                        String place = row.getString(1) + ":" + row.getString(2);
                        long unheard = places.contains(place) ? row.getLong(3) - row.getLong(4) : row.getLong(3);
                        if (unheard > 0) {
                            findings.of(FaultKind.UNEXPECTED_ROW, place, "in " + table + ", of no source record")
                                    .addUnnamed(unheard);
                        }
                    });
        }
    }

    private void query(String sql, Warehouse.RowReader reader) throws SQLException {
        try {
            warehouse.query(sql, reader);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_OBJECT) {
                throw e;
            }
        }
    }
}
