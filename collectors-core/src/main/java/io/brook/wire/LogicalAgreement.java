package io.brook.wire;

import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/// Whether what the writer meant is what the reader will take it for.
///
/// Avro resolves the plain types and leaves logical types aside: milliseconds would be read as microseconds, cents as
/// whole units. It also reads bytes as text without asking whether they are any. Both are refused here.
final class LogicalAgreement {
    private LogicalAgreement() {}

    /// @param writer compatible with the reader, by Avro's own rules
    static boolean between(Schema writer, Schema reader) {
        if (writer.getType() == Schema.Type.UNION) {
            return writer.getTypes().stream().allMatch(branch -> between(branch, reader));
        }
        if (reader.getType() == Schema.Type.UNION) {
            return withBranchOf(writer, reader);
        }
        if (writer.getType() != reader.getType()) {
            return reader.getType() != Schema.Type.STRING && sameMeaning(writer, reader);
        }
        return switch (reader.getType()) {
            case RECORD -> withFieldsOf(writer, reader);
            case ARRAY -> between(writer.getElementType(), reader.getElementType());
            case MAP -> between(writer.getValueType(), reader.getValueType());
            case UNION, ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                sameMeaning(writer, reader);
        };
    }

    /// A branch of the writer's own type is what Avro reads it as; only without one does it promote.
    private static boolean withBranchOf(Schema writer, Schema reader) {
        boolean sameType = reader.getTypes().stream().anyMatch(branch -> branch.getType() == writer.getType());
        return reader.getTypes().stream()
                .filter(branch -> !sameType || branch.getType() == writer.getType())
                .filter(branch -> resolvable(writer, branch))
                .anyMatch(branch -> between(writer, branch));
    }

    private static boolean resolvable(Schema writer, Schema reader) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }

    private static boolean withFieldsOf(Schema writer, Schema reader) {
        return reader.getFields().stream().allMatch(field -> {
            var written = SchemaCompatibility.lookupWriterField(writer, field);
            return written == null || between(written.schema(), field.schema());
        });
    }

    private static boolean sameMeaning(Schema writer, Schema reader) {
        LogicalType wanted = reader.getLogicalType();
        if (wanted == null || wanted.getName().equals("uuid")) {
            return true;
        }
        LogicalType written = writer.getLogicalType();
        if (written == null || !written.getName().equals(wanted.getName())) {
            return false;
        }
        return !(wanted instanceof LogicalTypes.Decimal target)
                || (written instanceof LogicalTypes.Decimal origin && origin.getScale() == target.getScale());
    }
}
