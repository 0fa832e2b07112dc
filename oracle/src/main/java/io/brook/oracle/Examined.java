package io.brook.oracle;

import java.util.Map;

/// What a record says, before anyone asks when it came and whether it came before.
sealed interface Examined {
    /// An event that fits the contract.
    ///
    /// @param values by column name of the table, nulls left out
    /// @param time its own time, in epoch milliseconds, rounded down
    record Event(Map<String, Object> values, long time, int schemaId) implements Examined {
        /// The columns' names only: a record's content is never printed.
        @Override
        public String toString() {
            return "Event[" + values.keySet() + "]";
        }
    }

    /// A tombstone that the contract takes for a deletion.
    record Deletion(Map<String, Object> values) implements Examined {
        /// The columns' names only: a record's content is never printed.
        @Override
        public String toString() {
            return "Deletion[" + values.keySet() + "]";
        }
    }

    record Refused(Why why) implements Examined {}
}
