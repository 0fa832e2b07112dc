package io.brook.streams;

import io.brook.record.Reason;
import io.brook.record.Row;

/// What looking at an arrival's content gave, before time and novelty are judged.
sealed interface Examined {
    /// What can be judged now.
    sealed interface Known extends Examined {
        /// The registry's id of the writer's schema; -1 when there is none.
        int schemaId();
    }

    /// A row of the contract.
    record Fit(Row row, long eventTime, int schemaId) implements Known {}

    /// A tombstone that stands for a deletion, as a row of its key.
    record Deletion(Row row) implements Known {
        @Override
        public int schemaId() {
            return -1;
        }
    }

    /// It is refused for what it is.
    record Unfit(Reason reason, int schemaId) implements Known {}

    /// It cannot be read until the registry answers.
    record Waits(int schemaId) implements Examined {}
}
