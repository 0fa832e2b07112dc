package io.brook.streams;

import io.brook.record.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a range of one source partition's offsets: counts by verdict that add up, over entries, to the
/// partition's whole history. It holds `in = landed + duplicate + Σ dlq + quarantined + parked`.
///
/// @param topicId the source topic's id, which tells a recreated topic from its predecessor; empty when unknown
/// @param range null when the entry only moves parked records on
/// @param landed all rows that land; `late` is a part of it
/// @param parked records that began to wait less those that stopped waiting
public record LedgerEntry(
        Lane lane,
        String topicId,
        @Nullable Range range,
        long in,
        long landed,
        long late,
        long duplicate,
        Map<Reason, Long> dlq,
        long quarantined,
        long parked) {
    /// Which contract, collector and source partition.
    public record Lane(String contract, String collector, String topic, int partition) {
        /// The ledger record's key.
        public String key() {
            return contract + "/" + collector + "/" + topic + ":" + partition;
        }
    }

    /// Source offsets, both ends included.
    public record Range(long from, long to) {}

    public LedgerEntry {
        Map<Reason, Long> ordered = new EnumMap<>(Reason.class);
        ordered.putAll(dlq);
        dlq = Collections.unmodifiableMap(ordered);
    }

    public long deadLettered() {
        return dlq.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Whether every record that came in is accounted for.
    public boolean balanced() {
        return in == landed + duplicate + deadLettered() + quarantined + parked;
    }
}
