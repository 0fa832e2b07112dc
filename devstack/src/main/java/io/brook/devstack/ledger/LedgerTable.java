package io.brook.devstack.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A ledger report as people read it.
public final class LedgerTable {
    private static final String ROW = "%-16s %-15s %9s %9s %7s %9s %7s %11s %7s %9s";

    private LedgerTable() {}

    public static List<String> lines(LedgerReport report) {
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted(
                "PARTITION", "OFFSETS", "IN", "LANDED", "LATE", "DUPLICATE", "DLQ", "QUARANTINED", "PARKED", "BRONZE"));
        for (LedgerReport.Partition partition : report.partitions()) {
            String offsets = partition.tiling().isEmpty()
                    ? "-"
                    : partition.tiling().span().toString();
            lines.add(row(partition.lane().toString(), offsets, partition.tally(), partition.bronze()));
        }
        lines.add(row(report.contract(), "", report.total(), report.landedRows()));
        report.total()
                .dlq()
                .forEach((reason, count) -> lines.add("  dead-lettered  %-22s %,9d".formatted(reason, count)));
        lines.add(verdict(report));
        report.findings().forEach(finding -> lines.add("  " + finding));
        return lines;
    }

    private static String row(String name, String offsets, Tally tally, @Nullable Long bronze) {
        return ROW.formatted(
                name,
                offsets,
                number(tally.in()),
                number(tally.landed()),
                number(tally.late()),
                number(tally.duplicate()),
                number(tally.deadLettered()),
                number(tally.quarantined()),
                number(tally.parked()),
                bronze == null ? "?" : number(bronze));
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static String verdict(LedgerReport report) {
        if (!report.balanced()) {
            return "NOT BALANCED:";
        }
        return switch (report.bronze()) {
            case Bronze.Counted _ -> "balanced: every record in has one outcome, and BRONZE holds what landed";
            case Bronze.Unknown(var cause) ->
                "balanced: every record in has one outcome; BRONZE was not compared: " + cause;
        };
    }
}
