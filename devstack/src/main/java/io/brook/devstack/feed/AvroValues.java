package io.brook.devstack.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.jspecify.annotations.Nullable;

/// Text into the value that Avro's generic writer takes for a schema, logical types included.
final class AvroValues {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final TimeFormat times;

    AvroValues(TimeFormat times) {
        this.times = times;
    }

    /// The value of a field, its default when there is no text.
    ///
    /// @throws MappingException when the text does not fit, or is absent where the schema wants a value
    @Nullable
    Object of(Schema.Field field, @Nullable String text) {
        if (text == null) {
            if (field.hasDefaultValue()) {
                return GenericData.get().getDefaultValue(field);
            }
            if (field.schema().isNullable()) {
                return null;
            }
            throw new MappingException("field '" + field.name() + "' has no value");
        }
        try {
            return value(nonNull(field.schema()), text);
        } catch (MappingException e) {
            throw new MappingException("field '" + field.name() + "': " + e.getMessage());
        } catch (ArithmeticException | DateTimeException _) {
            throw new MappingException("field '" + field.name() + "': the value does not fit " + field.schema());
        }
    }

    private static Schema nonNull(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(schema)
                : schema;
    }

    private Object value(Schema schema, String text) {
        LogicalType logical = schema.getLogicalType();
        return logical == null ? plain(schema, text) : logical(schema, logical, text);
    }

    private static Object plain(Schema schema, String text) {
        return switch (schema.getType()) {
            case STRING -> text;
            case INT -> Numbers.decimal(text).intValueExact();
            case LONG -> Numbers.decimal(text).longValueExact();
            case FLOAT -> Numbers.decimal(text).floatValue();
            case DOUBLE -> Numbers.decimal(text).doubleValue();
            case BOOLEAN -> bool(text);
            case ENUM -> symbol(schema, text);
            case RECORD, ARRAY, MAP, UNION, FIXED, BYTES, NULL ->
                throw new MappingException("fields of type " + schema.getType() + " cannot be fed");
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MappingException("true or false is wanted");
        };
    }

    private static Object symbol(Schema schema, String text) {
        if (!schema.hasEnumSymbol(text)) {
            throw new MappingException("one of " + schema.getEnumSymbols() + " is wanted");
        }
        return new GenericData.EnumSymbol(schema, text);
    }

    private Object logical(Schema schema, LogicalType logical, String text) {
        return switch (logical) {
            case LogicalTypes.TimestampMillis _ -> times.parse(text).toEpochMilli();
            case LogicalTypes.TimestampMicros _ -> ChronoUnit.MICROS.between(Instant.EPOCH, times.parse(text));
            case LogicalTypes.Date _ -> Math.toIntExact(LocalDate.parse(text).toEpochDay());
            case LogicalTypes.TimeMillis _ ->
                Math.toIntExact(LocalTime.parse(text).toNanoOfDay() / NANOS_PER_MILLI);
            case LogicalTypes.TimeMicros _ -> LocalTime.parse(text).toNanoOfDay() / NANOS_PER_MICRO;
            case LogicalTypes.Decimal decimal -> decimal(schema, decimal, Numbers.decimal(text));
            default -> plain(schema, text);
        };
    }

    private static Object decimal(Schema schema, LogicalTypes.Decimal type, BigDecimal number) {
        BigDecimal exact = number.setScale(type.getScale(), RoundingMode.UNNECESSARY);
        if (exact.precision() > type.getPrecision()) {
            throw new MappingException("a number of at most " + type.getPrecision() + " digits is wanted");
        }
        byte[] bytes = exact.unscaledValue().toByteArray();
        if (schema.getType() == Schema.Type.BYTES) {
            return ByteBuffer.wrap(bytes);
        }
        byte[] padded = new byte[schema.getFixedSize()];
        Arrays.fill(padded, (byte) (exact.signum() < 0 ? -1 : 0));
        System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
        return new GenericData.Fixed(schema, padded);
    }
}
