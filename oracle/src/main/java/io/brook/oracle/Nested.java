package io.brook.oracle;

import io.brook.contract.ColumnType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// Values of `variant` columns, as JSON can hold them: lists, maps by sorted name, texts, numbers, booleans and nulls.
final class Nested {
    private Nested() {}

    static Optional<Object> of(Schema schema, Object raw) {
        return switch (schema.getType()) {
            case UNION -> of(schema.getTypes().get(GenericData.get().resolveUnion(schema, raw)), raw);
            case RECORD -> object(record(schema, (IndexedRecord) raw));
            case MAP -> object(map(schema.getValueType(), (Map<?, ?>) raw));
            case ARRAY -> array(schema.getElementType(), (Collection<?>) raw);
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                natural(schema).flatMap(type -> Values.of(type, schema, raw)).map(Nested::inJson);
        };
    }

    /// A value that may be null, or that does not fit: then it is empty.
    private record Part(String name, @Nullable Object value) {}

    private static List<Optional<Part>> record(Schema schema, IndexedRecord record) {
        return schema.getFields().stream()
                .map(field -> part(field.name(), field.schema(), record.get(field.pos())))
                .toList();
    }

    private static List<Optional<Part>> map(Schema valueType, Map<?, ?> map) {
        return map.entrySet().stream()
                .map(entry -> part(entry.getKey().toString(), valueType, entry.getValue()))
                .toList();
    }

    private static Optional<Part> part(String name, Schema schema, @Nullable Object raw) {
        return raw == null ? Optional.of(new Part(name, null)) : of(schema, raw).map(value -> new Part(name, value));
    }

    private static Optional<Object> object(List<Optional<Part>> parts) {
        var object = new TreeMap<String, @Nullable Object>();
        for (var part : parts) {
            if (part.isEmpty()) {
                return Optional.empty();
            }
            object.put(part.get().name(), part.get().value());
        }
        return Optional.of(object);
    }

    private static Optional<Object> array(Schema elementType, Collection<?> elements) {
        var array = new ArrayList<@Nullable Object>();
        for (var element : elements) {
            var part = part("", elementType, element);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            array.add(part.get().value());
        }
        return Optional.of(array);
    }

    /// The column type that holds such a scalar without loss; empty when there is none, as for a duration.
    private static Optional<ColumnType> natural(Schema schema) {
        var logical = schema.getLogicalType();
        if (logical == null) {
            return plain(schema.getType());
        }
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return Optional.of(new ColumnType.Decimal(Math.min(decimal.getPrecision(), 38), decimal.getScale()));
        }
        return switch (logical.getName()) {
            case "date" -> Optional.of(new ColumnType.Date());
            case "time-millis", "time-micros" -> Optional.of(new ColumnType.Time());
            case "timestamp-millis", "timestamp-micros", "local-timestamp-millis", "local-timestamp-micros" ->
                Optional.of(new ColumnType.Timestamp());
            case "uuid" -> Optional.of(new ColumnType.Text());
            default -> Optional.empty();
        };
    }

    private static Optional<ColumnType> plain(Schema.Type type) {
        return switch (type) {
            case STRING, ENUM -> Optional.of(new ColumnType.Text());
            case BYTES, FIXED -> Optional.of(new ColumnType.Binary());
            case INT, LONG -> Optional.of(new ColumnType.Int64());
            case FLOAT, DOUBLE -> Optional.of(new ColumnType.Float64());
            case BOOLEAN -> Optional.of(new ColumnType.Bool());
            case RECORD, ARRAY, MAP, UNION, NULL -> Optional.empty();
        };
    }

    /// JSON has no dates and times of its own: they are texts.
    private static Object inJson(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value
                : Canon.text(value);
    }
}
