package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.ledger.OffsetRange;
import io.brook.devstack.ledger.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Ledger entries that are compared as one: a single entry, or, while records are parked, all from the first that waits
/// to the last that is released, since a record is counted where it is released.
final class EntryGroup {
    private static final int MOST_RANGES = 10_000;

    private final Books books;
    private final Sheet sheet;
    private final Found found;
    private final List<OffsetRange> ranges = new ArrayList<>();
    private final long[] counts = new long[256];
    private Tally claimed = Tally.NONE;
    private long late;
    private long perhapsLate;
    private long unknown;

    EntryGroup(Books books) {
        this.books = books;
        this.sheet = books.sheet();
        this.found = new Found(books.scope(), sheet);
    }

    void add(LedgerEntry entry) {
        claimed = claimed.plus(entry.tally());
        entry.range().ifPresent(this::cover);
        if (entry.tally().unaccounted() != 0) {
            entry.range()
                    .ifPresentOrElse(
                            range -> books.fault(FaultKind.LEDGER_COUNT, "the entry does not add up")
                                    .add(range),
                            () -> books.fault(FaultKind.LEDGER_COUNT, "an entry without a range does not add up")
                                    .addUnnamed(1));
        }
    }

    private void cover(OffsetRange range) {
        if (ranges.size() < MOST_RANGES) {
            ranges.add(range);
        }
        for (long offset = range.from(); offset <= range.to(); offset++) {
            if (sheet.holds(offset)) {
                cover(offset);
            }
        }
    }

    private void cover(long offset) {
        long marks = sheet.marks(offset);
        if (Marks.has(marks, Marks.COVERED)) {
            books.fault(FaultKind.LEDGER_OVERLAP, "in several entries").add(offset);
        }
        sheet.mark(offset, marks | Marks.COVERED);
        int outcome = found.outcome(offset, marks);
        if (Marks.has(marks, Marks.PRESENT) || books.scope().mayBeGone(offset)) {
            counts[outcome]++;
            late += outcome == Outcomes.LANDED && Marks.has(marks, Marks.LATE) ? 1 : 0;
            perhapsLate += found.rejectedLongAgo(marks) ? 1 : 0;
            unknown += outcome == Outcomes.NONE ? 1 : 0;
        }
    }

    /// Compares what the entries claim with what was found.
    void compare() {
        differ("landed", claimed.landed(), counts[Outcomes.LANDED]);
        if (claimed.late() < late || claimed.late() > late + perhapsLate) {
            differ("late", claimed.late(), late);
        }
        letters();
        duplicates();
    }

    private void letters() {
        var letters = new TreeMap<String, Long>();
        claimed.dlq().forEach((reason, count) -> letters.put(reason, count));
        for (int code = Outcomes.DUPLICATE + 1; code < books.outcomes().codes(); code++) {
            letters.putIfAbsent(books.outcomes().name(code), 0L);
        }
        letters.forEach((reason, count) -> {
            long seen = counts[books.outcomes().letter(reason)];
            if (books.scope().logs().thinned().letters()) {
                return;
            }
            differ(reason, count, seen);
        });
    }

    /// What is gone may have been a duplicate, or nothing at all.
    private void duplicates() {
        long in = 0;
        for (int code = Outcomes.LANDED; code < books.outcomes().codes(); code++) {
            in += counts[code];
        }
        long seen = counts[Outcomes.DUPLICATE];
        boolean exact = unknown == 0 && !books.scope().logs().thinned().letters();
        if (exact) {
            differ("duplicate", claimed.duplicate(), seen);
            differ("in", claimed.in(), in);
        } else if (claimed.in() < in || claimed.in() > in + unknown) {
            differ("in", claimed.in(), in);
        }
    }

    private void differ(String what, long said, long seen) {
        if (said != seen) {
            String detail = "counts too " + (said > seen ? "many " : "few ") + what;
            Offsets offsets = books.fault(FaultKind.LEDGER_COUNT, detail);
            if (ranges.isEmpty()) {
                offsets.addUnnamed(1);
            }
            ranges.forEach(offsets::add);
        }
    }
}
