package io.brook.devstack.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An audit report as people read it.
public final class AuditTable {
    private static final int MOST_RANGES = 8;
    private static final String ROW = "%-16s %-17s %12s %12s %12s %9s %11s %9s";

    private AuditTable() {}

    public static List<String> lines(AuditReport report) {
        var lines = new ArrayList<String>();
        lines.add(ROW.formatted("PARTITION", "OFFSETS", "RECORDS", "COMPARED", "LANDED", "LATE", "DUPLICATE", "DLQ"));
        for (LaneAudit.Result lane : report.lanes()) {
            LaneScope scope = lane.books().scope();
            long last = scope.reach().cut() - 1;
            String offsets = last < scope.reach().begin() ? "-" : scope.reach().begin() + " to " + last;
            lines.add(row(scope.place(), offsets, lane.totals()));
        }
        lines.add(row(report.contract(), "", report.total()));
        report.total()
                .letters()
                .forEach((reason, count) -> lines.add("  dead-lettered  %-22s %,9d".formatted(reason, count)));
        unverified(report, lines);
        verdict(report, lines);
        return lines;
    }

    private static String row(String name, String offsets, LaneTotals totals) {
        return ROW.formatted(
                name,
                offsets,
                number(totals.records()),
                number(totals.verified()),
                number(totals.landed()),
                number(totals.late()),
                number(totals.duplicates()),
                number(totals.deadLettered()));
    }

    private static String number(long count) {
        return "%,d".formatted(count);
    }

    private static void unverified(AuditReport report, List<String> lines) {
        for (Findings.Gap gap : report.findings().gaps()) {
            Offsets offsets = report.findings().of(gap.blank(), gap.place());
            lines.add("  not verified   %-22s %,9d  %s %s: %s"
                    .formatted(
                            gap.blank(),
                            offsets.count(),
                            gap.place(),
                            offsets.brief(MOST_RANGES),
                            gap.blank().meaning()));
        }
    }

    private static void verdict(AuditReport report, List<String> lines) {
        Findings findings = report.findings();
        var first = findings.first();
        if (first.isEmpty()) {
            lines.add(
                    findings.gaps().isEmpty()
                            ? "clean: every record has the one fate that the contract gives it, and every row is its record's"
                            : "clean, as far as it can be verified: see what is not");
            return;
        }
        kinds(findings, first.get().kind()).forEach(kind -> lines.add("FAULT " + kind + ": " + kind.meaning()));
        for (Findings.Fault fault : findings.faults()) {
            Offsets offsets = findings.of(fault.kind(), fault.place(), fault.detail());
            lines.add("  %-17s %,9d  %s %s: %s"
                    .formatted(
                            fault.kind(), offsets.count(), fault.place(), offsets.brief(MOST_RANGES), fault.detail()));
        }
        lines.add("not clean: docs/runbook.md says what to do about each kind of fault");
    }

    /// Every kind once, the first that was found before the others.
    private static Set<FaultKind> kinds(Findings findings, FaultKind first) {
        var kinds = new LinkedHashSet<FaultKind>();
        kinds.add(first);
        findings.faults().forEach(fault -> kinds.add(fault.kind()));
        return kinds;
    }
}
