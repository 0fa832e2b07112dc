package io.brook.landing.snowpipe;

import io.brook.contract.CollectorSpec;
import io.brook.contract.TableName;
import io.brook.landing.snowpipe.TableStep.ColumnDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What it takes to make a table fit for a contract's rows: created when absent, given the columns it lacks, and
/// nothing else. Pure.
sealed interface TablePlan {
    /// Steps to apply in order; none when the table fits.
    record Steps(List<TableStep> steps) implements TablePlan {}

    /// The table holds columns of other types, which nobody may change in passing: one sentence each.
    record Refused(List<String> mismatches) implements TablePlan {}

    /// The columns that every BRONZE table has beside the contract's.
    List<ColumnDef> PROVENANCE = List.of(
            provenance("_SRC_TOPIC", SqlType.TEXT),
            provenance("_SRC_PARTITION", SqlType.WHOLE),
            provenance("_SRC_OFFSET", SqlType.WHOLE),
            provenance("_SRC_TIMESTAMP", SqlType.TIMESTAMP_NTZ),
            provenance("_SCHEMA_ID", SqlType.WHOLE),
            provenance("_CONTRACT_VERSION", SqlType.TEXT),
            provenance("_LATE", SqlType.BOOLEAN),
            provenance("_LATENESS_MS", SqlType.WHOLE),
            provenance("_OP", SqlType.TEXT),
            provenance("_LANDING_OFFSET", SqlType.WHOLE),
            provenance("_INGESTED_AT", SqlType.TIMESTAMP_NTZ));

    private static ColumnDef provenance(String name, SqlType type) {
        return new ColumnDef(new SqlName(name), type);
    }

    /// Compares what a collector's rows need with what the table has.
    ///
    /// @param found the table's columns by name; empty when there is no table
    static TablePlan of(TableName table, CollectorSpec collector, Map<String, SqlType> found) {
        var wanted = columns(collector);
        if (found.isEmpty()) {
            return new Steps(List.of(new TableStep.CreateTable(table, wanted)));
        }
        var steps = new ArrayList<TableStep>();
        var mismatches = new ArrayList<String>();
        for (var column : wanted) {
            var present = found.get(column.name().name());
            if (present == null) {
                steps.add(new TableStep.AddColumn(table, column));
            } else if (!present.holds(column.type())) {
                mismatches.add("column " + column.name().name() + " of " + table + " must be " + column.type() + ", is "
                        + present);
            }
        }
        return mismatches.isEmpty() ? new Steps(List.copyOf(steps)) : new Refused(List.copyOf(mismatches));
    }

    /// All columns of a collector's table, in order.
    static List<ColumnDef> columns(CollectorSpec collector) {
        var columns = new ArrayList<ColumnDef>();
        collector
                .columns()
                .forEach(column ->
                        columns.add(new ColumnDef(new SqlName(column.tableName()), SqlType.of(column.type()))));
        columns.addAll(PROVENANCE);
        return List.copyOf(columns);
    }
}
