package io.brook.devstack.audit;

import io.brook.devstack.ledger.OffsetRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Offsets, kept as ranges in the order in which they came; compact where they come in order.
final class Offsets {
    /// Beyond this many ranges the rest is counted and no longer named: a bound on the heap, not on the truth.
    static final int MOST_RANGES = 200_000;

    private long[] bounds = new long[16];
    private int ranges;
    private long count;

    void add(long offset) {
        count++;
        if (ranges > 0 && bounds[2 * ranges - 1] + 1 == offset) {
            bounds[2 * ranges - 1] = offset;
        } else if (ranges < MOST_RANGES) {
            append(offset, offset);
        }
    }

    void add(OffsetRange range) {
        count += range.to() - range.from() + 1;
        if (ranges > 0 && bounds[2 * ranges - 1] + 1 == range.from()) {
            bounds[2 * ranges - 1] = range.to();
        } else if (ranges < MOST_RANGES) {
            append(range.from(), range.to());
        }
    }

    private void append(long from, long to) {
        if (2 * ranges == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * ranges] = from;
        bounds[2 * ranges + 1] = to;
        ranges++;
    }

    /// So many more, without their names.
    void addUnnamed(long more) {
        count += more;
    }

    long count() {
        return count;
    }

    /// The first ranges.
    List<OffsetRange> first(int most) {
        var list = new ArrayList<OffsetRange>();
        for (int i = 0; i < Math.min(most, ranges); i++) {
            list.add(new OffsetRange(bounds[2 * i], bounds[2 * i + 1]));
        }
        return Collections.unmodifiableList(list);
    }

    /// The first ranges as text, and how many offsets there are in all when that is not all of them.
    String brief(int most) {
        var text = new StringBuilder();
        long shown = 0;
        for (OffsetRange range : first(most)) {
            text.append(text.isEmpty() ? "" : ", ").append(range);
            shown += range.to() - range.from() + 1;
        }
        return shown < count ? text + " and %,d more".formatted(count - shown) : text.toString();
    }
}
