package io.brook.validate;

import io.brook.contract.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.UnresolvedUnionException;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Values of `variant` columns: nested maps and lists of the plain values, in an order that the same event always has.
final class Variants {
    private static final int DEEPEST = 32;

    private Variants() {}

    /// The extractor for any schema that ends; empty for a recursive one.
    static Optional<Extractor> of(Schema schema) {
        return isBounded(schema, DEEPEST) ? Optional.of(extractor(schema)) : Optional.empty();
    }

    private static boolean isBounded(Schema schema, int depth) {
        if (depth == 0) {
            return false;
        }
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().allMatch(field -> isBounded(field.schema(), depth - 1));
            case UNION -> schema.getTypes().stream().allMatch(branch -> isBounded(branch, depth - 1));
            case ARRAY -> isBounded(schema.getElementType(), depth - 1);
            case MAP -> isBounded(schema.getValueType(), depth - 1);
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> true;
        };
    }

    private static Extractor extractor(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case UNION -> union(schema);
            case ARRAY -> array(extractor(schema.getElementType()));
            case MAP -> map(extractor(schema.getValueType()));
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                Extractors.of(natural(schema), schema).orElse(_ -> Extractor.UNFIT);
        };
    }

    /// The column type that holds a scalar of this schema without loss.
    private static ColumnType natural(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return new ColumnType.Decimal(Math.min(decimal.getPrecision(), 38), decimal.getScale());
        }
        return switch (Fields.logicalName(schema)) {
            case "date" -> new ColumnType.Date();
            case "time-millis", "time-micros" -> new ColumnType.Time();
            case "timestamp-millis", "timestamp-micros", "local-timestamp-millis", "local-timestamp-micros" ->
                new ColumnType.Timestamp();
            case "uuid" -> new ColumnType.Text();
            default -> plain(schema.getType());
        };
    }

    private static ColumnType plain(Schema.Type type) {
        return switch (type) {
            case BOOLEAN -> new ColumnType.Bool();
            case INT -> new ColumnType.Int();
            case LONG -> new ColumnType.Int64();
            case FLOAT, DOUBLE -> new ColumnType.Float64();
            case BYTES, FIXED -> new ColumnType.Binary();
            case STRING, ENUM, NULL, RECORD, UNION, ARRAY, MAP -> new ColumnType.Text();
        };
    }

    private static Extractor record(Schema schema) {
        List<Schema.Field> fields = schema.getFields();
        List<Extractor> extractors =
                fields.stream().map(field -> extractor(field.schema())).toList();
        return raw -> {
            if (!(raw instanceof IndexedRecord record)) {
                return Extractor.UNFIT;
            }
            Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(fields.size());
            for (int i = 0; i < fields.size(); i++) {
                if (!put(object, fields.get(i).name(), record.get(i), extractors.get(i))) {
                    return Extractor.UNFIT;
                }
            }
            return object;
        };
    }

    /// Map entries have no order of their own in Avro, so they are sorted.
    private static Extractor map(Extractor valueExtractor) {
        return raw -> {
            if (!(raw instanceof Map<?, ?> entries)) {
                return Extractor.UNFIT;
            }
            Map<String, @Nullable Object> object = new TreeMap<>();
            for (var entry : entries.entrySet()) {
                if (!put(object, entry.getKey().toString(), entry.getValue(), valueExtractor)) {
                    return Extractor.UNFIT;
                }
            }
            return object;
        };
    }

    private static boolean put(
            Map<String, @Nullable Object> object, String name, @Nullable Object raw, Extractor extractor) {
        var value = raw == null ? null : extractor.extract(raw);
        object.put(name, value);
        return value != Extractor.UNFIT;
    }

    private static Extractor array(Extractor elementExtractor) {
        return raw -> {
            if (!(raw instanceof Collection<?> elements)) {
                return Extractor.UNFIT;
            }
            List<@Nullable Object> list = new ArrayList<>(elements.size());
            for (var element : elements) {
                var value = element == null ? null : elementExtractor.extract(element);
                if (value == Extractor.UNFIT) {
                    return Extractor.UNFIT;
                }
                list.add(value);
            }
            return list;
        };
    }

    private static Extractor union(Schema schema) {
        Schema present = Fields.present(schema);
        if (present.getType() != Schema.Type.UNION) {
            return extractor(present);
        }
        List<Extractor> branches =
                schema.getTypes().stream().map(Variants::extractor).toList();
        return raw -> {
            try {
                return branches.get(GenericData.get().resolveUnion(schema, raw)).extract(raw);
            } catch (UnresolvedUnionException _) {
                return Extractor.UNFIT;
            }
        };
    }
}
