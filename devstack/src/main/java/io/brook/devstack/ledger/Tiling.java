package io.brook.devstack.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The offset ranges of one partition, put side by side: joined where they touch, with what is counted twice set aside.
final class Tiling {
    private final TreeMap<Long, Long> joined = new TreeMap<>();
    private final List<OffsetRange> overlaps = new ArrayList<>();

    void add(OffsetRange range) {
        long from = range.from();
        long to = range.to();
        var before = joined.floorEntry(from);
        if (before != null && before.getValue() >= from - 1) {
            noteOverlap(from, Math.min(to, before.getValue()));
            from = before.getKey();
            to = Math.max(to, before.getValue());
        }
        for (var after = joined.higherEntry(from); after != null && after.getKey() <= to + 1; ) {
            noteOverlap(Math.max(range.from(), after.getKey()), Math.min(range.to(), after.getValue()));
            to = Math.max(to, after.getValue());
            joined.remove(after.getKey());
            after = joined.higherEntry(from);
        }
        joined.put(from, to);
    }

    private void noteOverlap(long from, long to) {
        if (from <= to) {
            overlaps.add(new OffsetRange(from, to));
        }
    }

    boolean isEmpty() {
        return joined.isEmpty();
    }

    /// The whole span, first to last; only when there is a range.
    OffsetRange span() {
        return new OffsetRange(joined.firstKey(), joined.lastEntry().getValue());
    }

    List<OffsetRange> overlaps() {
        return List.copyOf(overlaps);
    }

    /// What is not covered from one offset up to, and without, another.
    List<OffsetRange> gaps(long begin, long end) {
        var gaps = new ArrayList<OffsetRange>();
        long next = begin;
        for (var range : joined.entrySet()) {
            if (range.getKey() > next && next < end) {
                gaps.add(new OffsetRange(next, Math.min(range.getKey(), end) - 1));
            }
            next = Math.max(next, range.getValue() + 1);
        }
        if (next < end) {
            gaps.add(new OffsetRange(next, end - 1));
        }
        return gaps;
    }
}
