package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The columns that say where a landed row comes from and how it was judged.
final class Provenance {
    static final Map<String, ColumnType> COLUMNS = columns();

    private Provenance() {}

    private static Map<String, ColumnType> columns() {
        var columns = new LinkedHashMap<String, ColumnType>();
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

    static List<String> allColumns(CollectorSpec collector) {
        return Stream.concat(collector.columns().stream().map(Column::tableName), COLUMNS.keySet().stream())
                .toList();
    }
}
