package io.brook.devstack.audit;

import io.brook.contract.Contract;
import io.brook.devstack.ledger.OffsetRange;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Audits lanes one after the other, and then the ledger that is about all of them.
final class Audit {
    private final Contract contract;
    private final Evidence evidence;
    private final Path directory;
    private final Outcomes outcomes;
    private final Findings findings = new Findings();

    /// @param directory for the sheets, which are gone when it has run
    /// @param outcomes whose codes the evidence uses too
    Audit(Contract contract, Evidence evidence, Path directory, Outcomes outcomes) {
        this.contract = contract;
        this.evidence = evidence;
        this.directory = directory;
        this.outcomes = outcomes;
    }

    /// Notes that a lane cannot be audited.
    void skip(LaneScope scope, Blank blank) {
        findings.of(blank, scope.place())
                .add(new OffsetRange(0, Math.max(0, scope.reach().end() - 1)));
    }

    /// @param places all source partitions of the contract; rows of others are strays
    AuditReport run(List<LaneScope> scopes, Set<String> places) throws IOException, SQLException {
        var sheets = new ArrayList<Sheet>();
        try {
            var results = new ArrayList<LaneAudit.Result>();
            for (LaneScope scope : scopes) {
                var sheet = new Sheet(
                        directory, scope.reach().begin(), scope.reach().cut());
                sheets.add(sheet);
                var books = new Books(contract, scope, sheet, outcomes, findings);
                results.add(new LaneAudit(books, evidence).run());
            }
            evidence.strays(places, findings);
            ledger(results);
            return new AuditReport(contract.name(), results, findings, outcomes);
        } finally {
            for (Sheet sheet : sheets) {
                sheet.close();
            }
        }
    }

    private void ledger(List<LaneAudit.Result> results) throws IOException {
        var pass = new LedgerPass(results.stream().map(LaneAudit.Result::books).toList());
        evidence.ledger(pass);
        Map<String, Long> rejectedBeyond = new HashMap<>();
        results.forEach(result -> rejectedBeyond.put(result.books().scope().place(), result.rejectedBeyond()));
        pass.finish(rejectedBeyond);
    }
}
