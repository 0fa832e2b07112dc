package io.brook.devstack.demo;

import io.brook.devstack.ledger.LedgerReport;
import io.brook.devstack.ledger.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What the generator meant, what the ledger says and what BRONZE holds, side by side.
///
/// @param rows how many rows a query finds in BRONZE, `distinct` how many source positions they come from
record Comparison(Tally expected, LedgerReport report, long rows, long distinct) {
    private static final String ROW = "  %-22s %10s %10s %10s";

    boolean agrees() {
        return report.balanced()
                && expected.equals(report.total())
                && rows == expected.landed()
                && distinct == expected.landed();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        Tally found = report.total();
        lines.add(ROW.formatted(report.contract(), "EXPECTED", "LEDGER", "BRONZE"));
        lines.add(row("in", expected.in(), found.in(), ""));
        lines.add(row("landed", expected.landed(), found.landed(), "%,d".formatted(rows)));
        lines.add(row("  of them late", expected.late(), found.late(), ""));
        lines.add(row("duplicate", expected.duplicate(), found.duplicate(), ""));
        var reasons = new TreeSet<>(expected.dlq().keySet());
        reasons.addAll(found.dlq().keySet());
        for (String reason : reasons) {
            lines.add(row(
                    "dlq " + reason,
                    expected.dlq().getOrDefault(reason, 0L),
                    found.dlq().getOrDefault(reason, 0L),
                    ""));
        }
        lines.add(row("quarantined", expected.quarantined(), found.quarantined(), ""));
        lines.add(row("parked", expected.parked(), found.parked(), ""));
        return lines;
    }

    private static String row(String name, long expected, long found, String bronze) {
        String line = ROW.formatted(name, "%,d".formatted(expected), "%,d".formatted(found), bronze);
        return (expected == found ? line : line + "  <-- differs").stripTrailing();
    }
}
