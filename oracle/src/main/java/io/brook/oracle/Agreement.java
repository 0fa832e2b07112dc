package io.brook.oracle;

import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/// Whether a writer's records can be read as the contract's, and mean there what they meant to the writer: Avro itself
/// leaves logical types aside, and would read milliseconds as microseconds, cents as dollars, and any bytes as text.
final class Agreement {
    private static final int DEEPEST = 32;
    private static final int LARGEST = 20_000;

    private Agreement() {}

    static boolean between(Schema writer, Schema reader) {
        try {
            // Size first: a recursive schema would never be done.
            return size(writer, 1) <= LARGEST && resolves(writer, reader) && sameMeaning(writer, reader);
        } catch (RuntimeException _) {
            // A schema that Avro cannot even compare is not one that it can read.
            return false;
        }
    }

    private static boolean resolves(Schema writer, Schema reader) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
    }

    /// The number of schemas within this one, each use of a name counted; beyond any limit when it nests too deep.
    private static long size(Schema schema, int depth) {
        if (depth > DEEPEST) {
            return Integer.MAX_VALUE;
        }
        long size = 1;
        for (Schema part : parts(schema)) {
            // A union is no level of its own: the value is its branch.
            size += size(part, schema.isUnion() ? depth : depth + 1);
            if (size > LARGEST) {
                return size;
            }
        }
        return size;
    }

    private static List<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().map(Schema.Field::schema).toList();
            case UNION -> schema.getTypes();
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> List.of();
        };
    }

    private static boolean sameMeaning(Schema writer, Schema reader) {
        if (writer.isUnion()) {
            return writer.getTypes().stream().allMatch(branch -> sameMeaning(branch, reader));
        }
        if (reader.isUnion()) {
            return reader.getTypes().stream().anyMatch(branch -> isReadAs(branch, writer, reader));
        }
        if (writer.getType() != reader.getType()) {
            return reader.getType() != Schema.Type.STRING && sameUnit(writer, reader);
        }
        return switch (reader.getType()) {
            case RECORD -> reader.getFields().stream().allMatch(field -> sameMeaningOfField(writer, field));
            case ARRAY -> sameMeaning(writer.getElementType(), reader.getElementType());
            case MAP -> sameMeaning(writer.getValueType(), reader.getValueType());
            default -> sameUnit(writer, reader);
        };
    }

    /// Avro promotes to another type only where the union has no branch of the writer's own.
    private static boolean isReadAs(Schema branch, Schema writer, Schema union) {
        boolean ownType = branch.getType() == writer.getType();
        boolean promoted = union.getTypes().stream().noneMatch(candidate -> candidate.getType() == writer.getType());
        return (ownType || promoted) && resolves(writer, branch) && sameMeaning(writer, branch);
    }

    private static boolean sameMeaningOfField(Schema writer, Schema.Field field) {
        var written = SchemaCompatibility.lookupWriterField(writer, field);
        return written == null || sameMeaning(written.schema(), field.schema());
    }

    /// Where the reader gives the plain value a meaning, the writer must have given it the same. A UUID is its text.
    private static boolean sameUnit(Schema writer, Schema reader) {
        var meant = reader.getLogicalType();
        var written = writer.getLogicalType();
        if (meant == null || meant.getName().equals("uuid")) {
            return true;
        }
        if (meant instanceof LogicalTypes.Decimal decimal) {
            return written instanceof LogicalTypes.Decimal origin && origin.getScale() == decimal.getScale();
        }
        return written != null && written.getName().equals(meant.getName());
    }
}
