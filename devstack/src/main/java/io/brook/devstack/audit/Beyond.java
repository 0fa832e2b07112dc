package io.brook.devstack.audit;

import io.brook.devstack.ledger.OffsetRange;

/// Outputs from offsets that are not on the sheet: those before it come from nowhere, those behind it may be of records
/// that came meanwhile.
final class Beyond {
    private final Books books;
    private final FaultKind kind;
    private final Offsets after = new Offsets();

    Beyond(Books books, FaultKind kind) {
        this.books = books;
        this.kind = kind;
    }

    void add(long offset) {
        if (offset < books.sheet().begin()) {
            books.fault(kind, "no such source record").add(offset);
        } else {
            after.add(offset);
        }
    }

    /// @param sourceEnd beyond the last record that the source has by now
    void settle(long sourceEnd) {
        for (OffsetRange range : after.first(Offsets.MOST_RANGES)) {
            if (range.to() >= sourceEnd) {
                books.fault(kind, "no such source record")
                        .add(new OffsetRange(Math.max(range.from(), sourceEnd), range.to()));
            }
        }
    }

    long count() {
        return after.count();
    }
}
