package io.brook.devstack.feed;

import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// What became of a line.
sealed interface Mapped {
    /// It is an event.
    ///
    /// @param key the text of the contract's key column; null when the event has none
    record Event(@Nullable String key, GenericRecord event) implements Mapped {}

    /// It cannot become one.
    ///
    /// @param cause without any of its values
    record Unmapped(long line, String cause) implements Mapped {}
}
