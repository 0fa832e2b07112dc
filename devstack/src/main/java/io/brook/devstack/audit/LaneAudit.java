package io.brook.devstack.audit;

import java.io.IOException;
import java.sql.SQLException;

/// Audits one lane: its outputs first, then the source by the oracle, then BRONZE, and in the end each record.
final class LaneAudit {
    private final Books books;
    private final Evidence evidence;
    private final LaneTotals totals;

    /// What came of it.
    ///
    /// @param rejectedBeyond how many rejections are of records that are not on the sheet
    record Result(Books books, LaneTotals totals, long rejectedBeyond) {}

    LaneAudit(Books books, Evidence evidence) {
        this.books = books;
        this.evidence = evidence;
        this.totals = new LaneTotals(books.outcomes());
    }

    Result run() throws IOException, SQLException {
        LaneScope scope = books.scope();
        var waits = new Waits();
        var landing = new LandingPass(books, waits);
        evidence.landing(scope, landing);
        var letters = new LetterPass(books, waits);
        evidence.letters(scope, letters);
        KeyOrderPass.run(books.sheet(), landing.waitedKeys());
        var source = new SourcePass(books, waits);
        evidence.source(scope, source, source);
        var bronze = new BronzePass(books);
        evidence.bronze(scope, bronze);
        long sourceEnd = evidence.sourceEnd(scope);
        landing.beyond().settle(sourceEnd);
        letters.beyond().settle(sourceEnd);
        bronze.beyond().settle(sourceEnd);
        new Verdicts(books, totals).run();
        return new Result(books, totals, letters.rejectedBeyond());
    }
}
