package io.brook.testkit;

import io.brook.record.Position;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A row of the BRONZE table as the landing topic carried it: texts, booleans and numbers by column name.
///
/// @param columns business columns in upper case, provenance columns with a leading underscore; absent where null
public record LandedRow(Map<String, Object> columns) {
    public LandedRow {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    }

    /// A column's value, a number as a `BigDecimal`; null when the row has none. The name's case does not matter.
    public @Nullable Object get(String column) {
        return columns.get(column.toUpperCase(Locale.ROOT));
    }

    /// Whether it came behind the watermark.
    public boolean late() {
        return Boolean.TRUE.equals(get("_LATE"));
    }

    /// Whether it stands for a tombstone.
    public boolean deleted() {
        return "D".equals(get("_OP"));
    }

    /// The source record that it was made of.
    public Position source() {
        return new Position(String.valueOf(get("_SRC_TOPIC")), number("_SRC_PARTITION"), number("_SRC_OFFSET"));
    }

    private int number(String column) {
        return get(column) instanceof BigDecimal number ? number.intValueExact() : -1;
    }
}
