package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.ledger.OffsetRange;
import io.brook.devstack.ledger.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares the ledger, entry by entry, with what was found of the records that each covers.
final class LedgerPass implements Evidence.EntryReader {
    private final Map<String, LaneLedger> lanes = new HashMap<>();

    /// @param sheets finished
    LedgerPass(List<Books> sheets) {
        sheets.forEach(books -> lanes.put(books.scope().place(), new LaneLedger(books)));
    }

    @Override
    public void read(long offset, LedgerEntry entry) {
        LaneLedger lane = lanes.get(entry.lane().toString());
        if (lane != null) {
            lane.read(offset, entry);
        }
    }

    /// @param rejectedBeyond by place, how many rejections are of records that are not on its sheet
    void finish(Map<String, Long> rejectedBeyond) {
        lanes.forEach((lane, ledger) -> ledger.finish(rejectedBeyond.getOrDefault(lane, 0L)));
    }

    /// One lane's entries.
    private static final class LaneLedger {
        private final Books books;
        private EntryGroup group;
        private long waiting;
        private Tally corrections = Tally.NONE;

        LaneLedger(Books books) {
            this.books = books;
            this.group = new EntryGroup(books);
        }

        void read(long offset, LedgerEntry entry) {
            if (Outcomes.isCorrection(entry)) {
                corrections = corrections.plus(entry.tally());
            } else if (offset <= books.scope().reach().closed().lastEntry()) {
                group.add(entry);
                waiting += entry.tally().parked();
                if (waiting == 0) {
                    group.compare();
                    group = new EntryGroup(books);
                }
            }
        }

        void finish(long rejectedBeyond) {
            group.compare();
            gaps();
            corrections(rejectedBeyond);
        }

        private void gaps() {
            Sheet sheet = books.sheet();
            for (long offset = sheet.begin(); offset < sheet.end(); offset++) {
                long marks = sheet.marks(offset);
                if (Marks.has(marks, Marks.PRESENT) && !Marks.has(marks, Marks.COVERED)) {
                    books.fault(FaultKind.LEDGER_GAP, "in no entry").add(offset);
                }
            }
        }

        /// Corrections name no offsets, so they are compared in all.
        private void corrections(long rejectedBeyond) {
            long rejected = 0;
            long late = 0;
            OffsetRange whole = null;
            Sheet sheet = books.sheet();
            for (long offset = sheet.begin(); offset < sheet.end(); offset++) {
                long marks = sheet.marks(offset);
                if (Marks.has(marks, Marks.REJECTED)) {
                    rejected++;
                    late += Marks.has(marks, Marks.LATE) ? 1 : 0;
                    whole = new OffsetRange(whole == null ? offset : whole.from(), offset);
                }
            }
            long counted = corrections.dlq().getOrDefault(Outcomes.WAREHOUSE_REJECTED, 0L);
            boolean exact = rejectedBeyond == 0;
            boolean fits = exact
                    ? counted == rejected && corrections.landed() == -rejected && corrections.late() == -late
                    : counted >= rejected && counted <= rejected + rejectedBeyond;
            if (!fits) {
                String detail = "corrected " + counted + " rejected rows, found " + rejected;
                books.fault(FaultKind.LEDGER_COUNT, detail)
                        .add(
                                whole == null
                                        ? new OffsetRange(sheet.begin(), Math.max(sheet.begin(), sheet.end() - 1))
                                        : whole);
            }
        }
    }
}
