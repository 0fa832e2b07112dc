package io.brook.devstack.audit;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.OffsetRange;
import io.brook.devstack.warehouse.Warehouse;
import io.brook.oracle.RowReader;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// A contract's BRONZE tables, read through the Snowflake JDBC driver in pages of source offsets: while one page is
/// looked at, the next ones are on their way. Not for several threads.
final class BronzeRows {
    /// What Snowflake answers for an object that does not exist.
    private static final int NO_SUCH_OBJECT = 2003;

    private final Product product;
    private final List<Warehouse> warehouses;
    private final long pageOffsets;
    private final Ticker ticker;

    /// @param warehouses one and the same, over connections of their own; as many pages are on their way at once
    BronzeRows(Product product, List<Warehouse> warehouses, long pageOffsets, Ticker ticker) {
        this.product = product;
        this.warehouses = List.copyOf(warehouses);
        this.pageOffsets = pageOffsets;
        this.ticker = ticker;
    }

    void read(LaneScope scope, Consumer<BronzeFact> facts) throws SQLException {
        RowReader reader = RowReader.of(scope.collector());
        long[] span = span(scope);
        Deque<Future<List<BronzeFact>>> ahead = new ArrayDeque<>();
        try (var threads = Executors.newFixedThreadPool(warehouses.size())) {
            int page = 0;
            for (long from = span[0]; from <= span[1]; from += pageOffsets) {
                long to = Math.min(span[1], from + pageOffsets - 1);
                Warehouse warehouse = warehouses.get(page++ % warehouses.size());
                String sql = page(scope, reader, new OffsetRange(from, to));
                ahead.addLast(threads.submit(() -> rows(warehouse, sql, reader)));
                if (ahead.size() == warehouses.size()) {
                    take(ahead.removeFirst()).forEach(facts);
                    ticker.tick(scope.place() + " BRONZE", from, span[1] + 1);
                }
            }
            while (!ahead.isEmpty()) {
                take(ahead.removeFirst()).forEach(facts);
            }
        }
    }

    private static List<BronzeFact> rows(Warehouse warehouse, String sql, RowReader reader) throws SQLException {
        var rows = new Rows(reader);
        List<BronzeFact> facts = new ArrayList<>();
        warehouse.query(sql, row -> facts.add(rows.ofBronze(row)));
        return facts;
    }

    private static List<BronzeFact> take(Future<List<BronzeFact>> page) throws SQLException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("a page of BRONZE could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while reading BRONZE", e);
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
            warehouses.getFirst().query(sql, reader);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_OBJECT) {
                throw e;
            }
        }
    }
}
