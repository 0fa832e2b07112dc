package io.brook.devstack.audit;

/// What became of a record, by what was found of it.
record Found(LaneScope scope, Sheet sheet) {
    /// Whether it landed: there is a landing row, or what can only come of one that is older than the landing topic, a
    /// row in BRONZE or a rejection.
    boolean landed(long offset, long marks) {
        if (Marks.landings(marks) > 0) {
            return true;
        }
        if (Marks.rows(marks) == 0) {
            return rejectedLongAgo(marks);
        }
        long landingOffset = sheet.landingOffset(offset);
        return landingOffset >= 0 && landingOffset < scope.logs().landingBegin();
    }

    /// Whether its row was rejected and is older than the landing topic: whether it was late, nobody can tell.
    boolean rejectedLongAgo(long marks) {
        return Marks.has(marks, Marks.REJECTED)
                && Marks.landings(marks) == 0
                && scope.logs().landingBegin() > 0;
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
