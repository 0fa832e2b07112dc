package io.brook.validate;

import io.brook.record.Reason;

/// Why an event does not fit, and in which column. It never holds the value.
///
/// @param column the contract's column; blank when the fault is in none of them
public record Fault(Reason reason, String column) {
    /// A fault found by a domain team's own rule.
    public static Fault violation(String column) {
        return new Fault(Reason.RULE_VIOLATION, column);
    }
}
