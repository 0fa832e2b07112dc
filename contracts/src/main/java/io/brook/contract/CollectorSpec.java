package io.brook.contract;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/// One lane of a contract: a source topic, what counts as the same event, how late is too late, and where rows land.
///
/// @param name the collector's name; it becomes part of application ids, so it never changes
/// @param key the column that the Kafka key carries, as UTF-8 text
/// @param dedupeKeys the columns that make two events the same one
/// @param eventTime the column that holds the event's own time
/// @param futureSkew how far an event's time may be ahead of its record's Kafka timestamp
/// @param table the BRONZE table's unqualified name
public record CollectorSpec(
        String name,
        TopicRef source,
        SchemaFormat schemaFormat,
        String key,
        List<String> dedupeKeys,
        String eventTime,
        Lateness lateness,
        Duration futureSkew,
        TombstonePolicy tombstones,
        TopicRef dlq,
        TopicRef landing,
        String table,
        List<Column> columns) {
    public CollectorSpec {
        dedupeKeys = List.copyOf(dedupeKeys);
        columns = List.copyOf(columns);
        Names.identifier("collector", name);
        Names.identifier("table", table);
        requireDistinct(name, columns);
    }

    private static void requireDistinct(String name, List<Column> columns) {
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column.tableName())) {
                throw new IllegalArgumentException("collector " + name + " must declare each column once, has '"
                        + column.name() + "' twice (case does not matter)");
            }
        }
    }

    /// The column of this name.
    ///
    /// @throws IllegalArgumentException when the collector has none
    public Column column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("collector " + name + " must declare column '" + columnName
                                + "', has " + columns.stream().map(Column::name).toList()));
    }
}
