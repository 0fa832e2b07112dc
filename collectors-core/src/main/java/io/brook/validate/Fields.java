package io.brook.validate;

import java.util.List;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/// Questions about an Avro field's schema.
final class Fields {
    private Fields() {}

    /// The one type besides null, or the schema itself when there are several or none.
    static Schema present(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> branches = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return branches.size() == 1 ? branches.getFirst() : schema;
    }

    /// The logical type's name; blank when there is none.
    static String logicalName(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return logical == null ? "" : logical.getName();
    }

    /// The schema as a fault's text names it: `long (timestamp-millis)`.
    static String describe(Schema schema) {
        String type = schema.getType().getName();
        String logical = logicalName(schema);
        return logical.isEmpty() ? type : type + " (" + logical + ")";
    }
}
