package io.brook.oracle;

import io.brook.contract.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;

/// From what Avro holds to what a column holds: String, Boolean, Long, Double, BigDecimal, LocalDateTime in UTC,
/// LocalDate, LocalTime, base64 text for binary, and [Nested] values for variants. Empty where it does not fit.
final class Values {
    private static final int MOST_TEXT_BYTES = 16 << 20;
    private static final int MOST_BINARY_BYTES = 8 << 20;
    private static final int MOST_DECIMAL_BYTES = 64;
    private static final int LAST_YEAR = 9_999;

    private Values() {}

    /// @param schema the reader's for this field, besides null
    static Optional<Object> of(ColumnType type, Schema schema, Object raw) {
        return switch (type) {
            case ColumnType.Text _ -> text(raw);
            case ColumnType.Bool _ -> Optional.of(raw);
            case ColumnType.Int _, ColumnType.Int64 _ -> Optional.of(((Number) raw).longValue());
            case ColumnType.Float64 _ ->
                Optional.<Object>of(((Number) raw).doubleValue()).filter(number -> Double.isFinite((double) number));
            case ColumnType.Decimal column -> decimal(column, schema, bytes(raw));
            case ColumnType.Timestamp _ -> timestamp(schema, (long) raw);
            case ColumnType.Date _ -> date((int) raw);
            case ColumnType.Time _ -> time(schema, ((Number) raw).longValue());
            case ColumnType.Binary _ -> binary(bytes(raw));
            case ColumnType.Variant _ -> Nested.of(schema, raw);
        };
    }

    private static Optional<Object> text(Object raw) {
        if (raw instanceof GenericFixed fixed) {
            var bits = ByteBuffer.wrap(fixed.bytes());
            return Optional.of(new UUID(bits.getLong(), bits.getLong()).toString());
        }
        String text = raw.toString();
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_TEXT_BYTES ? Optional.of(text) : Optional.empty();
    }

    private static byte[] bytes(Object raw) {
        if (raw instanceof GenericFixed fixed) {
            return fixed.bytes();
        }
        var buffer = (ByteBuffer) raw;
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }

    private static Optional<Object> decimal(ColumnType.Decimal column, Schema schema, byte[] unscaled) {
        if (unscaled.length == 0 || unscaled.length > MOST_DECIMAL_BYTES) {
            return Optional.empty();
        }
        int scale = ((LogicalTypes.Decimal) schema.getLogicalType()).getScale();
        var number = new BigDecimal(new BigInteger(unscaled), scale).setScale(column.scale());
        return number.precision() <= column.precision() ? Optional.of(number) : Optional.empty();
    }

    private static Optional<Object> timestamp(Schema schema, long ticks) {
        boolean micros = schema.getLogicalType().getName().endsWith("-micros");
        try {
            var time = LocalDateTime.ofInstant(
                    Instant.EPOCH.plus(ticks, micros ? ChronoUnit.MICROS : ChronoUnit.MILLIS), ZoneOffset.UTC);
            return inCalendar(time.getYear()) ? Optional.of(time) : Optional.empty();
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Optional<Object> date(int epochDay) {
        var date = LocalDate.ofEpochDay(epochDay);
        return inCalendar(date.getYear()) ? Optional.of(date) : Optional.empty();
    }

    static boolean inCalendar(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    private static Optional<Object> time(Schema schema, long ticks) {
        var unit = schema.getLogicalType().getName().equals("time-micros") ? ChronoUnit.MICROS : ChronoUnit.MILLIS;
        return ticks >= 0 && ticks < ChronoUnit.DAYS.getDuration().dividedBy(unit.getDuration())
                ? Optional.of(LocalTime.MIDNIGHT.plus(ticks, unit))
                : Optional.empty();
    }

    private static Optional<Object> binary(byte[] bytes) {
        return bytes.length <= MOST_BINARY_BYTES
                ? Optional.of(Base64.getEncoder().encodeToString(bytes))
                : Optional.empty();
    }
}
