package io.brook.testkit;

import io.brook.record.Reason;
import io.brook.streams.LedgerEntry;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the ledger says in all: every record that came in, by what became of it.
///
/// @param landed all landed rows; `late` is a part of it
public record Ledger(long in, long landed, long late, long duplicate, Map<Reason, Long> dlq, long parked) {
    public Ledger {
        Map<Reason, Long> ordered = new EnumMap<>(Reason.class);
        ordered.putAll(dlq);
        dlq = Collections.unmodifiableMap(ordered);
    }

    static Ledger sumOf(List<LedgerEntry> entries) {
        Map<Reason, Long> dlq = new EnumMap<>(Reason.class);
        entries.forEach(entry -> entry.dlq().forEach((reason, count) -> dlq.merge(reason, count, Long::sum)));
        return new Ledger(
                entries.stream().mapToLong(LedgerEntry::in).sum(),
                entries.stream().mapToLong(LedgerEntry::landed).sum(),
                entries.stream().mapToLong(LedgerEntry::late).sum(),
                entries.stream().mapToLong(LedgerEntry::duplicate).sum(),
                dlq,
                entries.stream().mapToLong(LedgerEntry::parked).sum());
    }

    /// Whether every record is accounted for.
    public boolean balanced() {
        return in
                == landed
                        + duplicate
                        + dlq.values().stream().mapToLong(Long::longValue).sum()
                        + parked;
    }
}
