package io.brook.wire;

import io.brook.record.Reason;
import org.apache.avro.generic.GenericRecord;

/// What became of a record's value on its way from bytes to Avro.
public sealed interface Decoded {
    /// The schema id when the value is too short or too strange to carry one.
    int NO_SCHEMA = -1;

    /// The registry's id of the writer's schema, or [#NO_SCHEMA].
    int schemaId();

    /// A record of the reader's schema; its strings are `String`, its logical types still the plain values below them.
    record Value(GenericRecord record, int schemaId) implements Decoded {
        /// The schema id only: a record's content is never printed.
        @Override
        public String toString() {
            return "Value[schemaId=" + schemaId + "]";
        }
    }

    /// It can never be decoded.
    record Refused(Reason reason, int schemaId) implements Decoded {}

    /// It may be decoded once the registry answers.
    record RegistryUnavailable(int schemaId, Lookup.Cause cause) implements Decoded {}
}
