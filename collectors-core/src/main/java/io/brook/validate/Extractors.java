package io.brook.validate;

import io.brook.contract.ColumnType;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/// Which Avro types a column's type is read from.
final class Extractors {
    private static final String UUID = "uuid";

    private Extractors() {}

    /// The extractor for this column's type, unless the Avro type cannot be read as it.
    ///
    /// @param field the Avro type besides null
    static Optional<Extractor> of(ColumnType type, Schema field) {
        return switch (type) {
            case ColumnType.Text _ -> text(field);
            case ColumnType.Bool _ -> plain(field, Schema.Type.BOOLEAN, raw -> raw);
            case ColumnType.Int _ -> plain(field, Schema.Type.INT, Numbers::int32);
            case ColumnType.Int64 _ ->
                plain(field, Schema.Type.LONG, Numbers::int64).or(() -> plain(field, Schema.Type.INT, Numbers::int64));
            case ColumnType.Float64 _ ->
                plain(field, Schema.Type.DOUBLE, Numbers::float64)
                        .or(() -> plain(field, Schema.Type.FLOAT, Numbers::float64));
            case ColumnType.Decimal decimal -> decimal(decimal, field);
            case ColumnType.Timestamp _ -> timestamp(field);
            case ColumnType.Date _ ->
                Fields.logicalName(field).equals("date") ? Optional.of(Times::date) : Optional.empty();
            case ColumnType.Time _ -> time(field);
            case ColumnType.Binary _ -> binary(field);
            case ColumnType.Variant _ -> Variants.of(field);
        };
    }

    /// What each column's type may be read from, as a fault's text says it.
    static String expected(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _ -> "string from an Avro string, enum or uuid";
            case ColumnType.Bool _ -> "boolean from an Avro boolean";
            case ColumnType.Int _ -> "int from an Avro int without a logical type";
            case ColumnType.Int64 _ -> "long from an Avro long or int without a logical type";
            case ColumnType.Float64 _ -> "double from an Avro double or float";
            case ColumnType.Decimal(int precision, int scale) ->
                "decimal(" + precision + "," + scale + ") from an Avro decimal of at most " + scale
                        + " digits after the point and " + (precision - scale) + " before it";
            case ColumnType.Timestamp _ -> "timestamp from an Avro (local-)timestamp-millis or -micros";
            case ColumnType.Date _ -> "date from an Avro date";
            case ColumnType.Time _ -> "time from an Avro time-millis or time-micros";
            case ColumnType.Binary _ -> "binary from Avro bytes or fixed";
            case ColumnType.Variant _ -> "variant from any Avro type that is not recursive";
        };
    }

    private static Optional<Extractor> plain(Schema field, Schema.Type type, Extractor extractor) {
        return field.getType() == type && field.getLogicalType() == null ? Optional.of(extractor) : Optional.empty();
    }

    private static Optional<Extractor> text(Schema field) {
        return switch (field.getType()) {
            case STRING, ENUM -> Optional.of(Texts::text);
            case FIXED -> Fields.logicalName(field).equals(UUID) ? Optional.of(Texts::uuid) : Optional.empty();
            case RECORD, UNION, ARRAY, MAP, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> Optional.empty();
        };
    }

    private static Optional<Extractor> decimal(ColumnType.Decimal column, Schema field) {
        if (!(field.getLogicalType() instanceof LogicalTypes.Decimal written)) {
            return Optional.empty();
        }
        int integral = written.getPrecision() - written.getScale();
        return written.getScale() <= column.scale() && integral <= column.precision() - column.scale()
                ? Optional.of(Numbers.decimal(written.getScale(), column))
                : Optional.empty();
    }

    private static Optional<Extractor> timestamp(Schema field) {
        return switch (Fields.logicalName(field)) {
            case "timestamp-millis", "local-timestamp-millis" -> Optional.of(Times::timestampMillis);
            case "timestamp-micros", "local-timestamp-micros" -> Optional.of(Times::timestampMicros);
            default -> Optional.empty();
        };
    }

    private static Optional<Extractor> time(Schema field) {
        return switch (Fields.logicalName(field)) {
            case "time-millis" -> Optional.of(Times::timeMillis);
            case "time-micros" -> Optional.of(Times::timeMicros);
            default -> Optional.empty();
        };
    }

    private static Optional<Extractor> binary(Schema field) {
        boolean bytes = field.getType() == Schema.Type.BYTES || field.getType() == Schema.Type.FIXED;
        return bytes && field.getLogicalType() == null ? Optional.of(Binaries::binary) : Optional.empty();
    }
}
