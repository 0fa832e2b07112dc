package io.brook.devstack.audit;

/// The rows of a finished sheet that the warehouse rejected.
final class Rejections {
    private final Offsets offsets = new Offsets();
    private long late;
    private long perhapsLate;

    Rejections(Books books) {
        Sheet sheet = books.sheet();
        var found = new Found(books.scope(), sheet);
        for (long offset = sheet.begin(); offset < sheet.end(); offset++) {
            long marks = sheet.marks(offset);
            if (Marks.has(marks, Marks.REJECTED)) {
                offsets.add(offset);
                late += Marks.has(marks, Marks.LATE) ? 1 : 0;
                perhapsLate += found.rejectedLongAgo(marks) ? 1 : 0;
            }
        }
    }

    long count() {
        return offsets.count();
    }

    /// Whether so many of them can have come late.
    boolean mayBeLate(long claimed) {
        return claimed >= late && claimed <= late + perhapsLate;
    }

    /// Names them all; or, when there are none, only how many were claimed.
    void name(Offsets target, long claimed) {
        offsets.first(Offsets.MOST_RANGES).forEach(target::add);
        if (count() == 0) {
            target.addUnnamed(claimed);
        }
    }
}
