package io.brook.devstack.audit;

/// What became of a record, by what was found of it.
record Found(LaneScope scope, Sheet sheet) {
    /// Whether it landed: there is a landing row, or a row in BRONZE whose landing row is older than the landing topic.
    boolean landed(long offset, long marks) {
        if (Marks.landings(marks) > 0) {
            return true;
        }
        long landingOffset = sheet.landingOffset(offset);
        return Marks.rows(marks) > 0
                && landingOffset >= 0
                && landingOffset < scope.logs().landingBegin();
    }

    /// The outcome; a record of which nothing was found is taken for a duplicate, and what is no record has none.
    int outcome(long offset, long marks) {
        if (landed(offset, marks)) {
            return Outcomes.LANDED;
        }
        if (Marks.letter(marks) != Outcomes.NONE) {
            return Marks.letter(marks);
        }
        return Marks.has(marks, Marks.PRESENT) ? Outcomes.DUPLICATE : Outcomes.NONE;
    }

    /// Whether this is an outcome of the record.
    boolean has(long offset, long marks, int outcome) {
        return Outcomes.isLetter(outcome) ? Marks.letter(marks) == outcome : outcome(offset, marks) == outcome;
    }
}
