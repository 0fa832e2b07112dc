package io.brook.devstack.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Notes every row of the landing topic on the sheet, and which came after rows of later records.
final class LandingPass implements Consumer<LandingFact> {
    private final Books books;
    private final Beyond beyond;
    private final Set<Long> waitedKeys = new HashSet<>();
    private final Waits waits;
    private long highest = -1;

    /// @param waits takes in which stretches records waited
    LandingPass(Books books, Waits waits) {
        this.books = books;
        this.waits = waits;
        this.beyond = new Beyond(books, FaultKind.UNEXPECTED_ROW);
    }

    @Override
    public void accept(LandingFact fact) {
        var lane = books.scope().lane();
        var origin = fact.origin();
        if (!origin.topic().equals(lane.topic()) || origin.partition() != lane.partition()) {
            books.findings()
                    .of(FaultKind.UNEXPECTED_ROW, books.scope().landingPlace(), "of no source record of this partition")
                    .add(fact.offset());
        } else if (books.sheet().holds(origin.offset())) {
            note(fact);
        } else {
            beyond.add(origin.offset());
        }
    }

    private void note(LandingFact fact) {
        Sheet sheet = books.sheet();
        long offset = fact.origin().offset();
        long marks = sheet.marks(offset);
        if (Marks.landings(marks) == 0) {
            sheet.digest(offset, fact.row().digest());
            sheet.landingOffset(offset, fact.offset());
            sheet.keyHash(offset, fact.keyHash());
            marks |= Marks.HAS_DIGEST | (fact.row().late() ? Marks.LATE : 0);
        }
        if (offset < highest) {
            marks |= Marks.WAITED;
            waitedKeys.add(fact.keyHash());
            waits.add(offset, highest);
        }
        highest = Math.max(highest, offset);
        sheet.mark(
                offset, books.versioned(Marks.oneLandingMore(marks), fact.row().version()));
    }

    Beyond beyond() {
        return beyond;
    }

    /// The keys of rows that came after rows of later records: only these can be out of order.
    Set<Long> waitedKeys() {
        return waitedKeys;
    }
}
