package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import io.brook.contract.ColumnType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a landed row comes from and how it was judged.
///
/// @param schemaId empty for a deletion
/// @param lateness how far behind the watermark, in milliseconds; 0 when on time
record Provenance(SourceRecord record, String contractVersion, Optional<Integer> schemaId, long lateness) {
    /// The business columns and these, in the table's order.
    static Map<String, ColumnType> tableOf(CollectorSpec collector) {
        var columns = new LinkedHashMap<String, ColumnType>();
        collector.columns().forEach(column -> columns.put(column.tableName(), column.type()));
        columns.put("_SRC_TOPIC", new ColumnType.Text());
        columns.put("_SRC_PARTITION", new ColumnType.Int64());
        columns.put("_SRC_OFFSET", new ColumnType.Int64());
        columns.put("_SRC_TIMESTAMP", new ColumnType.Timestamp());
        columns.put("_SCHEMA_ID", new ColumnType.Int64());
        columns.put("_CONTRACT_VERSION", new ColumnType.Text());
        columns.put("_LATE", new ColumnType.Bool());
        columns.put("_LATENESS_MS", new ColumnType.Int64());
        columns.put("_OP", new ColumnType.Text());
        return columns;
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("_SRC_TOPIC", record.place().topic());
        values.put("_SRC_PARTITION", (long) record.place().partition());
        values.put("_SRC_OFFSET", record.offset());
        calendarTime(record.time()).ifPresent(time -> values.put("_SRC_TIMESTAMP", time));
        schemaId.ifPresent(id -> values.put("_SCHEMA_ID", (long) id));
        values.put("_CONTRACT_VERSION", contractVersion);
        values.put("_LATE", lateness > 0);
        values.put("_LATENESS_MS", lateness);
        values.put("_OP", schemaId.isPresent() ? "U" : "D");
        return values;
    }

    /// Empty for a time that no calendar of four-digit years holds.
    private static Optional<LocalDateTime> calendarTime(long millis) {
        long lastSecond = LocalDateTime.of(9_999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
        return millis / 1_000 <= lastSecond
                ? Optional.of(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC))
                : Optional.empty();
    }
}
