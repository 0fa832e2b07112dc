package io.brook.devstack.audit;

import java.util.function.Consumer;

/// Notes on the sheet what must have become of every source record, and compares it with the landing row. It also knows
/// from where on what came before cannot be read any more.
final class SourcePass implements Consumer<SourceFact>, Evidence.Hints {
    private final Books books;
    private final Sheet sheet;
    private final Found found;
    private final Waits waits;
    private final long otherVersionsEnd;
    private boolean noHistory;
    private long next;

    /// @param waits in which stretches records waited, by what came out when
    SourcePass(Books books, Waits waits) {
        this.books = books;
        this.waits = waits;
        this.sheet = books.sheet();
        this.found = new Found(books.scope(), sheet);
        this.otherVersionsEnd = OtherVersions.end(sheet);
        this.noHistory = books.scope().startsWithoutHistory();
        this.next = Math.max(sheet.begin(), books.scope().logs().sourceBegin());
    }

    @Override
    public boolean mayHaveWaited(long offset) {
        return Marks.has(sheet.marks(offset), Marks.WAITED)
                || waits.contains(offset)
                || books.scope().mayHaveWaited(offset);
    }

    @Override
    public boolean schemaWasUnknown(long offset) {
        return Marks.letter(sheet.marks(offset)) == books.outcomes().letter("UNKNOWN_SCHEMA_ID");
    }

    @Override
    public boolean wasRead(long offset) {
        long marks = sheet.marks(offset);
        return Marks.landings(marks) > 0 || (Marks.letter(marks) != Outcomes.NONE && !schemaWasUnknown(offset));
    }

    @Override
    public void accept(SourceFact fact) {
        if (fact.allowed().isEmpty() || !sheet.holds(fact.offset())) {
            books.fault(FaultKind.UNJUDGED, "not judged yet").add(fact.offset());
            return;
        }
        noHistory |= fact.offset() > next && books.scope().logs().thinned().compacted();
        next = fact.offset() + 1;
        long marks = sheet.marks(fact.offset()) | Marks.PRESENT | (noHistory ? Marks.NO_HISTORY : 0);
        if (fact.offset() < otherVersionsEnd) {
            marks |= Marks.OTHER_VERSION;
            noHistory = true;
        }
        noHistory |= fact.doubt() == SourceFact.Doubt.SCHEMA_GONE;
        sheet.mark(fact.offset(), compared(fact, doubted(marks, fact.doubt())));
    }

    private static long doubted(long marks, SourceFact.Doubt doubt) {
        return switch (doubt) {
            case NONE -> marks;
            case SCHEMA_KNOWN_NOW -> marks | Marks.SCHEMA_KNOWN_NOW;
            case SCHEMA_GONE -> marks | Marks.SCHEMA_GONE;
        };
    }

    private long compared(SourceFact fact, long marks) {
        long offset = fact.offset();
        long noted = Marks.withExpected(
                marks, fact.allowed().getFirst().outcome(), otherwise(fact, found.outcome(offset, marks)));
        if (Marks.has(noted, Marks.HAS_DIGEST)) {
            boolean differs = fact.may(Outcomes.LANDED) && !fact.landsAs(sheet.digest(offset));
            return differs ? noted | Marks.LANDING_DIFFERS : noted;
        }
        if (fact.allowed().size() == 1 && fact.may(Outcomes.LANDED)) {
            sheet.digest(offset, fact.allowed().getFirst().digest());
            return noted | Marks.HAS_DIGEST | Marks.DIGEST_EXPECTED;
        }
        return noted;
    }

    /// Of several outcomes that it may have, the one that it has; or landed, which BRONZE alone may still show.
    private static int otherwise(SourceFact fact, int outcome) {
        if (fact.may(outcome)) {
            return outcome;
        }
        return fact.may(Outcomes.LANDED) ? Outcomes.LANDED : Outcomes.NONE;
    }
}
