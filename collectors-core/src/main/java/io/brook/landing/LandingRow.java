package io.brook.landing;

import java.util.Map;

/// One finished row on its way into the warehouse.
///
/// @param offset the row's offset in the landing topic
/// @param columns values by column name; a null is an absent column
public record LandingRow(long offset, Map<String, Object> columns) {
    /// Offset and size only: a row's content is never printed.
    @Override
    public String toString() {
        return "LandingRow[" + offset + ", " + columns.size() + " columns]";
    }
}
