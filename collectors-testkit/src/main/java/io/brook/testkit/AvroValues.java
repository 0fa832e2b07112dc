package io.brook.testkit;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/// Java values as Avro holds them.
final class AvroValues {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    private AvroValues() {}

    /// The value as a field of this schema holds it.
    static @Nullable Object fit(Schema schema, @Nullable Object value) {
        var branch = value == null ? schema : withoutNull(schema);
        return switch (value) {
            case null -> null;
            case Instant instant -> time(branch, instant);
            case LocalDate date -> Math.toIntExact(date.toEpochDay());
            case LocalTime time -> timeOfDay(branch, time);
            case BigDecimal number -> decimal(branch, number);
            case String text
            when branch.getLogicalType() instanceof LogicalTypes.Decimal -> decimal(branch, new BigDecimal(text));
            case String text when branch.getType() == Schema.Type.ENUM -> new GenericData.EnumSymbol(branch, text);
            case byte[] bytes -> ByteBuffer.wrap(bytes);
            default -> value;
        };
    }

    /// What a field holds when nobody says.
    static @Nullable Object plausible(Schema.Field field) {
        return field.hasDefaultValue()
                ? GenericData.get().getDefaultValue(field)
                : plausible(withoutNull(field.schema()), field.name());
    }

    private static Object plausible(Schema schema, String name) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.TimestampMicros || logical instanceof LogicalTypes.TimestampMillis) {
            return time(schema, CollectorHarness.START);
        }
        if (logical instanceof LogicalTypes.Decimal) {
            return decimal(schema, BigDecimal.ZERO);
        }
        return switch (schema.getType()) {
            case STRING -> name;
            case INT -> 0;
            case LONG -> 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
            case BOOLEAN -> false;
            case BYTES -> ByteBuffer.allocate(0);
            case FIXED -> new GenericData.Fixed(schema, new byte[schema.getFixedSize()]);
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
            case ARRAY -> List.of();
            case MAP -> Map.of();
            case RECORD -> RecordBuilder.event(schema).build();
            case NULL, UNION -> throw new IllegalArgumentException(name + " must be set: nothing is plausible for it");
        };
    }

    private static Schema withoutNull(Schema schema) {
        return schema.getType() != Schema.Type.UNION
                ? schema
                : schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(schema);
    }

    private static long time(Schema schema, Instant instant) {
        long micros = Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), MICROS_PER_SECOND), instant.getNano() / NANOS_PER_MICRO);
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                ? TimeUnit.MICROSECONDS.toMillis(micros)
                : micros;
    }

    private static Object timeOfDay(Schema schema, LocalTime time) {
        long nanos = time.toNanoOfDay();
        return schema.getType() == Schema.Type.INT
                ? (Object) Math.toIntExact(TimeUnit.NANOSECONDS.toMillis(nanos))
                : (Object) TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    private static ByteBuffer decimal(Schema schema, BigDecimal number) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal type) {
            return ByteBuffer.wrap(
                    number.setScale(type.getScale()).unscaledValue().toByteArray());
        }
        throw new IllegalArgumentException("field must be a decimal to hold a BigDecimal, was " + schema.getType());
    }
}
