package io.brook.oracle;

import java.util.Optional;
import org.apache.avro.Schema;

/// The schemas that records were written with.
@FunctionalInterface
public interface WriterSchemas {
    /// Answers for an id that the registry knows, and whose schema cannot be read as Avro.
    Schema NOT_AVRO = Schema.create(Schema.Type.NULL);

    /// The schema of this id; empty when the registry knows none.
    ///
    /// A registry's answer can change from "unknown" to a schema while records go by, so the record is named.
    ///
    /// @param offset the record's
    Optional<Schema> byId(int id, long offset);
}
