package io.brook.devstack.audit;

import java.util.function.Consumer;

/// Notes every dead letter on the sheet. The same letter twice is one: the lander writes them at least once.
final class LetterPass implements Consumer<LetterFact> {
    private final Books books;
    private final Beyond beyond;
    private final Waits waits;
    private long rejectedBeyond;
    private long highest = -1;

    /// @param waits takes in which stretches records waited
    LetterPass(Books books, Waits waits) {
        this.books = books;
        this.waits = waits;
        this.beyond = new Beyond(books, FaultKind.UNEXPECTED_LETTER);
    }

    @Override
    public void accept(LetterFact fact) {
        var lane = books.scope().lane();
        var origin = fact.origin();
        if (!origin.topic().equals(lane.topic())) {
            foreign(fact);
        } else if (origin.partition() != lane.partition()) {
            books.findings()
                    .of(FaultKind.UNEXPECTED_LETTER, books.scope().letterPlace(), "of another partition")
                    .add(fact.offset());
        } else if (books.sheet().holds(origin.offset())) {
            note(fact);
        } else {
            rejectedBeyond += fact.reason().equals(Outcomes.WAREHOUSE_REJECTED) ? 1 : 0;
            beyond.add(origin.offset());
        }
    }

    /// Collectors may share a dead-letter topic; what is of none of them is of nobody.
    private void foreign(LetterFact fact) {
        boolean known = books.contract().collectors().stream()
                .anyMatch(spec -> spec.source().topic().equals(fact.origin().topic()));
        if (!known) {
            books.findings()
                    .of(FaultKind.UNEXPECTED_LETTER, books.scope().letterPlace(), "of no source topic of the contract")
                    .add(fact.offset());
        }
    }

    private void note(LetterFact fact) {
        Sheet sheet = books.sheet();
        long offset = fact.origin().offset();
        if (fact.reason().equals(Outcomes.WAREHOUSE_REJECTED)) {
            // The version that landed it, which may not be the one that judged it, is of no interest.
            sheet.mark(offset, sheet.marks(offset) | Marks.REJECTED);
            return;
        }
        long marks = books.versioned(sheet.marks(offset), fact.version());
        int code = books.outcomes().letter(fact.reason());
        if (Marks.letter(marks) == Outcomes.NONE) {
            marks = Marks.withLetter(marks, code);
            if (offset < highest) {
                marks |= Marks.WAITED;
                waits.add(offset, highest);
            }
            highest = Math.max(highest, offset);
        } else if (Marks.letter(marks) != code) {
            marks |= Marks.OTHER_LETTER;
        }
        sheet.mark(offset, marks);
    }

    Beyond beyond() {
        return beyond;
    }

    /// How many rejections are of records behind the sheet.
    long rejectedBeyond() {
        return rejectedBeyond;
    }
}
