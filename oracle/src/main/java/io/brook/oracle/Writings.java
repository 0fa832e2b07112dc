package io.brook.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Reads record values as the contract's schema has them: a zero byte, the writer's schema id in four, Avro binary.
final class Writings {
    private static final int HEADER_BYTES = 5;

    private final Schema reader;
    private final WriterSchemas writers;
    private final GenericData data = new GenericData();
    private final Map<Integer, Optional<Readers>> known = new HashMap<>();

    /// What became of a value.
    sealed interface Writing {
        record Legible(GenericRecord record, int schemaId) implements Writing {
            /// The schema id only: a record's content is never printed.
            @Override
            public String toString() {
                return "Legible[" + schemaId + "]";
            }
        }

        record Illegible(Why why) implements Writing {}
    }

    /// Both ways to read a writer's records: as the contract's, and as their own.
    private record Readers(GenericDatumReader<@Nullable GenericRecord> asOurs, GenericDatumReader<Object> asTheirs) {}

    Writings(Schema reader, WriterSchemas writers) {
        this.reader = reader;
        this.writers = writers;
        data.setFastReaderEnabled(false);
    }

    Writing read(ByteBuffer value, long offset) {
        if (value.remaining() < HEADER_BYTES || value.get(value.position()) != 0) {
            return new Writing.Illegible(Why.UNDECODABLE);
        }
        int id = value.slice().getInt(1);
        if (id < 0) {
            return new Writing.Illegible(Why.UNDECODABLE);
        }
        var writer = writers.byId(id, offset);
        if (writer.isEmpty()) {
            return new Writing.Illegible(Why.UNKNOWN_SCHEMA_ID);
        }
        var avro = value.slice(value.position() + HEADER_BYTES, value.remaining() - HEADER_BYTES);
        return known.computeIfAbsent(id, _ -> readers(writer.get()))
                .map(readers -> read(readers, avro, id))
                .orElseGet(() -> new Writing.Illegible(Why.SCHEMA_INCOMPATIBLE));
    }

    private Optional<Readers> readers(Schema writer) {
        return Agreement.between(writer, reader)
                ? Optional.of(new Readers(
                        new GenericDatumReader<>(writer, reader, data), new GenericDatumReader<>(writer, writer, data)))
                : Optional.empty();
    }

    private static Writing read(Readers readers, ByteBuffer avro, int id) {
        var decoder = new StrictDecoder(avro);
        try {
            var record = readers.asOurs().read(null, decoder);
            return record == null || decoder.remainingBytes() > 0
                    ? new Writing.Illegible(Why.UNDECODABLE)
                    : new Writing.Legible(record, id);
        } catch (AvroTypeException _) {
            return new Writing.Illegible(isWhole(readers, avro) ? Why.SCHEMA_INCOMPATIBLE : Why.UNDECODABLE);
        } catch (IOException | RuntimeException _) {
            return new Writing.Illegible(Why.UNDECODABLE);
        }
    }

    /// Whether the bytes are what their own schema says: if so, the schemas are at fault and not the bytes.
    private static boolean isWhole(Readers readers, ByteBuffer avro) {
        var decoder = new StrictDecoder(avro);
        try {
            readers.asTheirs().read(null, decoder);
            return decoder.remainingBytes() == 0;
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }
}
