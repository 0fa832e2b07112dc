package io.brook.devstack.audit;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.ledger.Lane;
import io.brook.devstack.ledger.OffsetRange;
import java.util.List;

/// One source partition, and how much of it is audited.
record LaneScope(CollectorSpec collector, Lane lane, Reach reach, Logs logs) {
    /// The offsets that are looked at.
    ///
    /// @param begin the first
    /// @param end beyond the last record of the source when the audit began, or beyond what is closed when more
    ///     has come since; what is not closed by then is unjudged
    record Reach(long begin, Closed closed, long end) {
        Reach {
            end = Math.max(end, closed.cut());
        }

        /// Beyond the last offset that is audited.
        long cut() {
            return Math.max(begin, closed.cut());
        }
    }

    /// How far the ledger is closed: everything before is judged, and nothing of it waits.
    ///
    /// @param lastEntry the ledger topic's offset of the last entry about it; -1 for none
    /// @param waits where records may have waited for the registry, in order
    record Closed(long cut, long lastEntry, List<OffsetRange> waits) {
        static final Closed NOTHING = new Closed(0, -1, List.of());

        Closed {
            waits = List.copyOf(waits);
        }
    }

    /// What the topics still have.
    ///
    /// @param sourceBegin the first source offset that the broker has
    /// @param landingBegin the first landing offset that the broker has
    /// @param landed beyond the last landing offset that the lander has finished with
    /// @param thinned what else took records away
    record Logs(long sourceBegin, long landingBegin, long landed, Thinned thinned) {}

    /// @param compacted whether holes in the source may be records that compaction took
    /// @param letters whether dead letters have been taken away
    record Thinned(boolean compacted, boolean letters) {
        static final Thinned NO = new Thinned(false, false);
    }

    String place() {
        return lane.toString();
    }

    String landingPlace() {
        return collector.landing().topic() + ":" + lane.partition();
    }

    String letterPlace() {
        return collector.dlq().topic() + ":" + lane.partition();
    }

    /// Whether a record that is not in the source may have been there once.
    boolean mayBeGone(long offset) {
        return logs.thinned().compacted() || offset < logs.sourceBegin();
    }

    /// Whether records that the fleet has judged are gone from the source's beginning.
    boolean startsWithoutHistory() {
        return reach.begin() < logs.sourceBegin();
    }

    /// Whether a record there may have waited for the registry.
    boolean mayHaveWaited(long offset) {
        int low = 0;
        int high = reach.closed().waits().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            OffsetRange range = reach.closed().waits().get(middle);
            if (range.to() < offset) {
                low = middle + 1;
            } else if (range.from() > offset) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
