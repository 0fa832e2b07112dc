package io.brook.wire;

import org.apache.avro.Schema;

/// Whether a schema is small and flat enough to resolve and to read with a bounded stack.
///
/// The walk expands every use of a named type, so a recursive schema is too deep and one that multiplies by reuse is
/// too large.
final class SchemaShape {
    private static final int MOST_NODES = 20_000;

    private final int deepest;
    private int nodes;

    private SchemaShape(int deepest) {
        this.deepest = deepest;
    }

    static boolean isBounded(Schema schema, int deepest) {
        return new SchemaShape(deepest).fits(schema, 1);
    }

    private boolean fits(Schema schema, int depth) {
        if (depth > deepest || ++nodes > MOST_NODES) {
            return false;
        }
        return switch (schema.getType()) {
            case RECORD -> fieldsFit(schema, depth);
            case UNION -> branchesFit(schema, depth);
            case ARRAY -> fits(schema.getElementType(), depth + 1);
            case MAP -> fits(schema.getValueType(), depth + 1);
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> true;
        };
    }

    private boolean fieldsFit(Schema schema, int depth) {
        for (Schema.Field field : schema.getFields()) {
            if (!fits(field.schema(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    /// A union is no level of its own: the value is its branch.
    private boolean branchesFit(Schema schema, int depth) {
        for (Schema branch : schema.getTypes()) {
            if (!fits(branch, depth)) {
                return false;
            }
        }
        return true;
    }
}
