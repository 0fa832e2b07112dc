package io.brook.oracle;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Whether an event fits the contract's columns: its identity first, then every value, then the domain team's own rule.
final class Fields {
    private final CollectorSpec collector;
    private final Column keyColumn;
    private final Schema reader;
    private final Predicate<GenericRecord> violation;

    Fields(Rulebook rulebook) {
        collector = rulebook.collector();
        keyColumn = collector.column(collector.key());
        reader = rulebook.reader();
        violation = rulebook.violation();
    }

    Examined examine(GenericRecord event, @Nullable ByteBuffer kafkaKey, int schemaId) {
        return identityFault(event, kafkaKey)
                .<Examined>map(Examined.Refused::new)
                .orElseGet(() -> values(event, schemaId));
    }

    private Optional<Why> identityFault(GenericRecord event, @Nullable ByteBuffer kafkaKey) {
        if (kafkaKey == null || !kafkaKey.hasRemaining() || isBlank(event, collector.key())) {
            return Optional.of(Why.MISSING_KEY);
        }
        for (String name : collector.dedupeKeys()) {
            if (!name.equals(collector.eventTime()) && isBlank(event, name)) {
                return Optional.of(Why.MISSING_KEY);
            }
        }
        if (event.get(collector.eventTime()) == null) {
            return Optional.of(Why.MISSING_EVENT_TS);
        }
        // A key that does not fit its column is an invalid value rather than another key.
        boolean mismatch = valueOf(keyColumn, event)
                .filter(key -> !ByteBuffer.wrap(key.toString().getBytes(StandardCharsets.UTF_8))
                        .equals(kafkaKey))
                .isPresent();
        return mismatch ? Optional.of(Why.KEY_MISMATCH) : Optional.empty();
    }

    private static boolean isBlank(GenericRecord event, String name) {
        var raw = event.get(name);
        return raw == null || (raw instanceof CharSequence text && text.isEmpty());
    }

    private Examined values(GenericRecord event, int schemaId) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : collector.columns()) {
            var value = valueOf(column, event);
            if (value.isPresent()) {
                values.put(column.tableName(), value.get());
            } else if (column.required() || event.get(column.name()) != null) {
                return new Examined.Refused(Why.INVALID_VALUE);
            }
        }
        if (violation.test(event)) {
            return new Examined.Refused(Why.RULE_VIOLATION);
        }
        var timeColumn = collector.column(collector.eventTime()).tableName();
        return values.get(timeColumn) instanceof LocalDateTime time
                ? new Examined.Event(values, time.toInstant(ZoneOffset.UTC).toEpochMilli(), schemaId)
                : new Examined.Refused(Why.MISSING_EVENT_TS);
    }

    /// Empty when there is none, and when it does not fit.
    private Optional<Object> valueOf(Column column, GenericRecord event) {
        var raw = event.get(column.name());
        return raw == null
                ? Optional.empty()
                : Values.of(
                        column.type(), present(reader.getField(column.name()).schema()), raw);
    }

    /// The one type besides null, or the schema itself when there are several.
    private static Schema present(Schema schema) {
        var types = schema.isUnion() ? schema.getTypes() : List.of(schema);
        var present = types.stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .toList();
        return present.size() == 1 ? present.getFirst() : schema;
    }

    /// What a tombstone deletes: the row of this key.
    Examined deletion(@Nullable ByteBuffer kafkaKey) {
        if (kafkaKey == null || !kafkaKey.hasRemaining()) {
            return new Examined.Refused(Why.MISSING_KEY);
        }
        return textOf(kafkaKey)
                .flatMap(this::keyValue)
                .<Examined>map(key -> new Examined.Deletion(Map.of(keyColumn.tableName(), key)))
                .orElseGet(() -> new Examined.Refused(Why.KEY_MISMATCH));
    }

    private static Optional<String> textOf(ByteBuffer kafkaKey) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(kafkaKey.duplicate())
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private Optional<Object> keyValue(String text) {
        if (keyColumn.type() instanceof ColumnType.Text) {
            return Optional.of(text);
        }
        try {
            long number = keyColumn.type() instanceof ColumnType.Int ? Integer.parseInt(text) : Long.parseLong(text);
            // Only the usual spelling, so that a key has one.
            return Long.toString(number).equals(text) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
