package io.brook.validate;

import io.brook.record.Row;

/// What became of an event on its way to a row.
public sealed interface Checked {
    /// It fits the contract.
    ///
    /// @param eventTimeMillis the event's own time, in epoch milliseconds, rounded down
    record Fit(Row row, long eventTimeMillis) implements Checked {}

    /// It does not, for this one reason: the first in the order of [io.brook.record.Reason].
    record Unfit(Fault fault) implements Checked {}
}
