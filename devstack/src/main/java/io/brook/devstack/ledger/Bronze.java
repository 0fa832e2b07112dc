package io.brook.devstack.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the warehouse holds of a contract's rows.
sealed interface Bronze {
    /// It answered.
    ///
    /// @param counts by topic and partition, written `topic:partition`
    record Counted(SortedMap<String, Count> counts) implements Bronze {
        public Counted {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }

        Counted(Map<String, Count> counts) {
            this(new TreeMap<>(counts));
        }

        Count of(String topic, int partition) {
            return counts.getOrDefault(topic + ":" + partition, Count.NONE);
        }

        long distinct() {
            return counts.values().stream().mapToLong(Count::distinct).sum();
        }
    }

    /// It did not.
    record Unknown(String cause) implements Bronze {}

    /// Rows of one source partition.
    ///
    /// @param distinct how many source offsets they come from
    record Count(long rows, long distinct) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(rows + other.rows, distinct + other.distinct);
        }
    }
}
