package io.brook.devstack.ledger;

/// Whether a range of offsets holds records at all: transactions leave markers behind, which are none.
@FunctionalInterface
interface RecordProbe {
    boolean holdsRecords(Lane lane, OffsetRange range);
}
