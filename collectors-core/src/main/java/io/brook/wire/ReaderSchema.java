package io.brook.wire;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.FastReaderBuilder;

/// The contract's schema, as a reader of every writer's.
final class ReaderSchema {
    private final Schema schema;
    private final int deepest;

    /// @throws IllegalArgumentException when it is not a record, or nests without end
    ReaderSchema(Schema schema, int deepest) {
        if (schema.getType() != Schema.Type.RECORD) {
            throw new IllegalArgumentException("reader schema must be a record, was " + schema.getType());
        }
        if (!SchemaShape.isBounded(schema, deepest)) {
            throw new IllegalArgumentException("reader schema " + schema.getFullName()
                    + " must not be recursive nor nest deeper than " + deepest + " levels");
        }
        this.schema = withPlainStrings(schema);
        this.deepest = deepest;
    }

    /// Decides how this writer's records are read.
    Resolution resolve(Schema writer) {
        if (!SchemaShape.isBounded(writer, deepest)) {
            return new Resolution.Incompatible();
        }
        try {
            return isCompatible(writer)
                    ? new Resolution.Resolvable(writer, reader(writer, schema))
                    : new Resolution.Incompatible();
        } catch (IOException | RuntimeException _) {
            // Avro answers a strange schema with whatever its code runs into, and thrown on it would stop the
            // partition.
            return new Resolution.Incompatible();
        }
    }

    /// Reads a writer's records as they were written.
    static DatumReader<Object> plain(Schema writer) throws IOException {
        return reader(writer, writer);
    }

    private boolean isCompatible(Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(schema, writer)
                                .getType()
                        == SchemaCompatibilityType.COMPATIBLE
                && LogicalAgreement.between(writer, schema);
    }

    private static <T> DatumReader<T> reader(Schema writer, Schema reader) throws IOException {
        return new FastReaderBuilder(new GenericData()).createDatumReader(writer, reader);
    }

    /// A copy whose strings and map keys are read as `String`, which rows hold, and not as Avro's own text.
    private static Schema withPlainStrings(Schema schema) {
        var copy = new Schema.Parser().parse(schema.toString());
        markStrings(copy, Collections.newSetFromMap(new IdentityHashMap<>()));
        return copy;
    }

    private static void markStrings(Schema schema, Set<Schema> seen) {
        if (!seen.add(schema)) {
            return;
        }
        switch (schema.getType()) {
            case STRING -> markString(schema);
            case MAP -> {
                markString(schema);
                markStrings(schema.getValueType(), seen);
            }
            case ARRAY -> markStrings(schema.getElementType(), seen);
            case UNION -> schema.getTypes().forEach(branch -> markStrings(branch, seen));
            case RECORD -> schema.getFields().forEach(field -> markStrings(field.schema(), seen));
            case ENUM, FIXED, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static void markString(Schema schema) {
        if (schema.getProp(GenericData.STRING_PROP) == null) {
            GenericData.setStringType(schema, GenericData.StringType.String);
        }
    }
}
