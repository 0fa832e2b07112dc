package io.brook.oracle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.brook.contract.CollectorSpec;
import io.brook.contract.ColumnType;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads landed rows into the canonical form that the [Oracle] gives its own. Thread-safe.
///
/// What cannot be read as its column's type is kept as it is, with a question mark in front, so that the row equals no
/// expected one.
public final class RowReader {
    /// The session parameters that a connection needs for [#fromTable], with their values.
    public static final Map<String, String> SESSION = Map.of(
            "BINARY_OUTPUT_FORMAT", "HEX",
            "DATE_OUTPUT_FORMAT", "YYYY-MM-DD",
            "TIME_OUTPUT_FORMAT", "HH24:MI:SS.FF6",
            "TIMESTAMP_NTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF6");

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, ColumnType> types;
    private final List<String> columns;

    private RowReader(Map<String, ColumnType> types) {
        this.types = types;
        this.columns = List.copyOf(types.keySet());
    }

    /// A reader of the rows of this collector's table.
    public static RowReader of(CollectorSpec collector) {
        return new RowReader(Provenance.tableOf(collector));
    }

    /// The BRONZE columns that are compared, in the table's order: what a query for [#fromTable] selects.
    public List<String> columns() {
        return columns;
    }

    /// The row in a landing record's value; empty when that is no JSON object.
    public Optional<ExpectedRow> fromLanding(byte[] json) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    texts.put(name, Texts.ofJson(types.getOrDefault(name, new ColumnType.Variant()), parser));
                }
            }
            return parser.nextToken() == null ? Optional.of(new ExpectedRow(texts)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The row at a result's cursor. Its first columns are [#columns], in their order; more may follow.
    ///
    /// @throws SQLException when the result cannot be read
    public ExpectedRow fromTable(ResultSet result) throws SQLException {
        SortedMap<String, String> texts = new TreeMap<>();
        int position = 0;
        for (var column : types.entrySet()) {
            var text = result.getString(++position);
            if (text != null) {
                texts.put(column.getKey(), Texts.ofTable(column.getValue(), text));
            }
        }
        return new ExpectedRow(texts);
    }
}
