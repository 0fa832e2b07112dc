package io.brook.devstack.chaos;

import io.brook.devstack.audit.AuditReport;
import io.brook.devstack.audit.AuditTable;
import io.brook.devstack.audit.Auditor;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.BronzeCounts;
import io.brook.devstack.ledger.LedgerReader;
import io.brook.devstack.ledger.LedgerReport;
import io.brook.devstack.ledger.Tally;
import io.brook.devstack.rig.Rig;
import io.brook.devstack.stack.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Whether every record got the one fate that it was made for: asked of ledger, topics and table once all is quiet.
final class Reckoning {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AUDIT_WAIT = Duration.ofSeconds(60);

    private final Rig rig;
    private final Progress progress;
    private final Map<String, Tally> totals = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    Reckoning(Rig rig, Progress progress) {
        this.rig = rig;
        this.progress = progress;
    }

    /// Waits until a product's ledger and table have caught up, and judges.
    ///
    /// @param expected what its records were made for
    void judge(Product product, Tally expected) throws IOException, InterruptedException, SQLException {
        String contract = product.contract().name();
        progress.line("draining  " + contract);
        LedgerReport report;
        try (var bronze = BronzeCounts.in(rig.home());
                var reader = new LedgerReader(product, rig.addresses().kafka(), bronze)) {
            report = reader.await(PATIENCE, progress);
        }
        totals.put(contract, report.total());
        report.findings().forEach(finding -> findings.add(contract + ": " + finding));
        if (!report.total().equals(expected)) {
            findings.add("%s: the fates were to be %s, are %s".formatted(contract, expected, report.total()));
        }
        audit(product);
    }

    private void audit(Product product) throws IOException, InterruptedException, SQLException {
        String contract = product.contract().name();
        progress.line("auditing  " + contract);
        AuditReport report = new Auditor(rig.home(), product, progress).audit(AUDIT_WAIT, OptionalInt.empty());
        AuditTable.lines(report).forEach(progress::line);
        if (!report.clean()) {
            findings.add(contract + ": the audit found faults, see above");
        }
    }

    Map<String, Tally> totals() {
        return totals;
    }

    List<String> findings() {
        return findings;
    }
}
