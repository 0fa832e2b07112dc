package io.brook.wire;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;

/// How records of one writer's schema are read as the reader's, decided once per schema.
sealed interface Resolution {
    record Resolvable(Schema writer, DatumReader<GenericRecord> records) implements Resolution {}

    record Incompatible() implements Resolution {}
}
