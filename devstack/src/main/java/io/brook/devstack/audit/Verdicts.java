package io.brook.devstack.audit;

/// Goes over a finished sheet and says of each record whether all that was found of it fits.
final class Verdicts {
    private final Books books;
    private final Sheet sheet;
    private final LaneTotals totals;
    private final Found found;

    Verdicts(Books books, LaneTotals totals) {
        this.books = books;
        this.sheet = books.sheet();
        this.totals = totals;
        this.found = new Found(books.scope(), sheet);
    }

    void run() {
        for (long offset = sheet.begin(); offset < sheet.end(); offset++) {
            long marks = sheet.marks(offset);
            if (marks != 0) {
                judge(offset, marks);
            }
        }
    }

    private void judge(long offset, long marks) {
        rows(offset, marks);
        outcomes(offset, marks);
        int outcome = found.outcome(offset, marks);
        if (!Marks.has(marks, Marks.PRESENT)) {
            absent(offset, marks, outcome);
            return;
        }
        totals.record(outcome, marks);
        if (Marks.has(marks, Marks.OTHER_VERSION)) {
            books.blank(Blank.OTHER_VERSION).add(offset);
        } else if (Marks.has(marks, Marks.SCHEMA_GONE)) {
            books.blank(Blank.SCHEMA_GONE).add(offset);
        } else {
            expected(offset, marks, outcome);
        }
    }

    /// How many rows there are where, and whether they are the same.
    private void rows(long offset, long marks) {
        int landings = Marks.landings(marks);
        int rows = Marks.rows(marks);
        if (landings > 1) {
            fault(FaultKind.DOUBLED, "several rows in the landing topic", offset);
        }
        if (rows > 1) {
            fault(FaultKind.DOUBLED, "several rows in BRONZE", offset);
        }
        if (landings > 0 && rows == 0 && !Marks.has(marks, Marks.REJECTED)) {
            boolean landed = sheet.landingOffset(offset) < books.scope().logs().landed();
            fault(
                    landed ? FaultKind.LOST : FaultKind.UNJUDGED,
                    landed ? "landed, but not in BRONZE" : "in the landing topic, and not taken up by the lander yet",
                    offset);
        }
        if (landings == 0 && rows > 0 && !found.landed(offset, marks)) {
            fault(FaultKind.UNEXPECTED_ROW, "in BRONZE, but not in the landing topic", offset);
        } else if (Marks.has(marks, Marks.BRONZE_DIFFERS)) {
            boolean source = Marks.has(marks, Marks.DIGEST_EXPECTED);
            altered(offset, marks, "BRONZE differs from the " + (source ? "source" : "landing topic"), source);
        } else if (Marks.has(marks, Marks.BRONZE_ELSEWHERE)) {
            fault(FaultKind.ALTERED, "_LANDING_OFFSET in BRONZE is not the landing topic's", offset);
        }
        if (Marks.has(marks, Marks.OVERTAKES)) {
            fault(FaultKind.KEY_ORDER, "landed before an earlier record of its key", offset);
        }
    }

    /// Whether there are two outcomes.
    private void outcomes(long offset, long marks) {
        boolean lettered = Marks.letter(marks) != Outcomes.NONE;
        if (lettered && Marks.landings(marks) > 0) {
            fault(FaultKind.TWO_FATES, "landed and " + name(Marks.letter(marks)), offset);
        }
        if (Marks.has(marks, Marks.OTHER_LETTER)) {
            fault(FaultKind.TWO_FATES, "dead-lettered for two reasons", offset);
        }
        if (Marks.has(marks, Marks.REJECTED)) {
            if (Marks.rows(marks) > 0) {
                fault(FaultKind.TWO_FATES, "in BRONZE and " + Outcomes.WAREHOUSE_REJECTED, offset);
            } else if (Marks.landings(marks) == 0 && books.scope().logs().landingBegin() == 0) {
                fault(FaultKind.UNEXPECTED_LETTER, "rejected by the warehouse, but never landed", offset);
            }
        }
    }

    /// The source has no such record.
    private void absent(long offset, long marks, int outcome) {
        if (books.scope().mayBeGone(offset)) {
            if (outcome != Outcomes.NONE) {
                books.blank(Blank.SOURCE_GONE).add(offset);
                totals.gone(outcome);
            }
        } else if (Marks.landings(marks) > 0) {
            fault(FaultKind.UNEXPECTED_ROW, "no such source record", offset);
        } else if (Outcomes.isLetter(outcome)) {
            fault(FaultKind.UNEXPECTED_LETTER, "no such source record", offset);
        }
    }

    private void expected(long offset, long marks, int outcome) {
        int expected = Marks.expected(marks);
        int otherwise = Marks.otherwise(marks);
        boolean asExpected = found.has(offset, marks, expected)
                || (otherwise != Outcomes.NONE && found.has(offset, marks, otherwise));
        if (!asExpected) {
            unlike(offset, marks, outcome);
        } else if (outcome == Outcomes.LANDED && Marks.has(marks, Marks.LANDING_DIFFERS)) {
            altered(offset, marks, "the landing topic differs from the source", true);
        } else if (Marks.has(marks, Marks.SCHEMA_KNOWN_NOW)) {
            books.blank(Blank.SCHEMA_KNOWN_NOW).add(offset);
        } else {
            totals.verified(outcome);
        }
    }

    /// The outcome is another one.
    private void unlike(long offset, long marks, int outcome) {
        int expected = Marks.expected(marks);
        if (Marks.has(marks, Marks.NO_HISTORY)
                && books.outcomes().restsOnHistory(expected)
                && books.outcomes().restsOnHistory(outcome)) {
            books.blank(Blank.HISTORY_GONE).add(offset);
        } else if (outcome != Outcomes.DUPLICATE) {
            fault(FaultKind.WRONG_FATE, "must be " + name(expected) + ", is " + name(outcome), offset);
        } else if (Outcomes.isLetter(expected) && books.scope().logs().thinned().letters()) {
            books.blank(Blank.LETTER_GONE).add(offset);
        } else {
            fault(FaultKind.LOST, "must be " + name(expected) + ", is nowhere", offset);
        }
    }

    /// @param fromSource whether it is the source's record that the row does not fit
    private void altered(long offset, long marks, String detail, boolean fromSource) {
        boolean unsure = fromSource && Marks.has(marks, Marks.NO_HISTORY) && Marks.has(marks, Marks.LATE);
        if (unsure) {
            books.blank(Blank.HISTORY_GONE).add(offset);
        } else {
            fault(FaultKind.ALTERED, detail, offset);
        }
    }

    private void fault(FaultKind kind, String detail, long offset) {
        books.fault(kind, detail).add(offset);
    }

    private String name(int outcome) {
        return books.outcomes().name(outcome);
    }
}
