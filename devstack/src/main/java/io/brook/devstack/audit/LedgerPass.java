package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
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
            var rejections = new Rejections(books);
            long counted = corrections.dlq().getOrDefault(Outcomes.WAREHOUSE_REJECTED, 0L);
            boolean fits = rejectedBeyond == 0
                    ? counted == rejections.count()
                            && corrections.landed() == -counted
                            && rejections.mayBeLate(-corrections.late())
                    : counted >= rejections.count() && counted <= rejections.count() + rejectedBeyond;
            if (!fits) {
                String detail = "corrected " + counted + " rejected rows, found " + rejections.count();
                rejections.name(books.fault(FaultKind.LEDGER_COUNT, detail), Math.max(1, counted));
            }
        }
    }
}
