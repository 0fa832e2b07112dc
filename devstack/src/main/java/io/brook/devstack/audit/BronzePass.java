package io.brook.devstack.audit;

import java.util.function.Consumer;

/// Notes every row of BRONZE on the sheet, and compares it with the landing row.
final class BronzePass implements Consumer<BronzeFact> {
    private final Books books;
    private final Beyond beyond;

    BronzePass(Books books) {
        this.books = books;
        this.beyond = new Beyond(books, FaultKind.UNEXPECTED_ROW);
    }

    @Override
    public void accept(BronzeFact fact) {
        if (books.sheet().holds(fact.offset())) {
            note(fact);
        } else {
            beyond.add(fact.offset());
        }
    }

    private void note(BronzeFact fact) {
        Sheet sheet = books.sheet();
        long offset = fact.offset();
        long marks = Marks.oneRowMore(sheet.marks(offset));
        if (Marks.has(marks, Marks.HAS_DIGEST) && fact.row().digest() != sheet.digest(offset)) {
            marks |= Marks.BRONZE_DIFFERS;
        }
        if (Marks.landings(marks) == 0) {
            sheet.landingOffset(offset, fact.landingOffset());
            marks |= fact.row().late() ? Marks.LATE : 0;
            if (!books.contract().version().equals(fact.row().version())) {
                marks |= Marks.OTHER_VERSION;
            }
        } else if (fact.landingOffset() != sheet.landingOffset(offset)) {
            marks |= Marks.BRONZE_ELSEWHERE;
        }
        sheet.mark(offset, marks);
    }

    Beyond beyond() {
        return beyond;
    }
}
