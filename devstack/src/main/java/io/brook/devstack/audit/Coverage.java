package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.ledger.OffsetRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How far the ledger has come with one lane.
final class Coverage {
    private final List<OffsetRange> waits = new ArrayList<>();
    private final Set<String> topicIds = new TreeSet<>();
    private long first = Long.MAX_VALUE;
    private long next;
    private long waiting;
    private LaneScope.Closed closed = LaneScope.Closed.NOTHING;

    /// @param offset in the ledger topic
    void read(long offset, LedgerEntry entry) {
        topicIds.add(entry.lane().topicId());
        boolean quiet = waiting == 0 && entry.tally().parked() == 0;
        entry.range().ifPresent(range -> {
            first = Math.min(first, range.from());
            next = Math.max(next, range.to() + 1);
            if (!quiet) {
                wait(range);
            }
        });
        waiting += entry.tally().parked();
        if (waiting == 0) {
            closed = new LaneScope.Closed(next, offset, List.of());
        }
    }

    private void wait(OffsetRange range) {
        if (!waits.isEmpty() && waits.getLast().to() + 1 >= range.from()) {
            OffsetRange last = waits.removeLast();
            waits.add(new OffsetRange(last.from(), Math.max(last.to(), range.to())));
        } else {
            waits.add(range);
        }
    }

    /// As far as nothing waits.
    LaneScope.Closed closed() {
        return new LaneScope.Closed(closed.cut(), closed.lastEntry(), waits);
    }

    /// How many records are parked.
    long waiting() {
        return waiting;
    }

    /// The first offset that was ever judged; beyond all when none was.
    long first() {
        return first;
    }

    /// The ids of the topics of this name that the ledger has seen.
    Set<String> topicIds() {
        return Collections.unmodifiableSet(topicIds);
    }
}
