package io.brook.contract;

import java.util.regex.Pattern;

/// The type of a column, as the contract writes it and as BRONZE stores it.
public sealed interface ColumnType {
    /// A regular expression that every legal spelling matches.
    String PATTERN = "(?:string|boolean|int|long|double|timestamp|date|time|binary|variant"
            + "|decimal\\([0-9]{1,2}, ?[0-9]{1,2}\\))";

    /// Reads `string`, `decimal(12,2)` and their like.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    static ColumnType parse(String text) {
        return switch (text) {
            case "string" -> new Text();
            case "boolean" -> new Bool();
            case "int" -> new Int();
            case "long" -> new Int64();
            case "double" -> new Float64();
            case "timestamp" -> new Timestamp();
            case "date" -> new Date();
            case "time" -> new Time();
            case "binary" -> new Binary();
            case "variant" -> new Variant();
            default -> Decimal.parse(text);
        };
    }

    /// The spelling used in contracts.
    default String label() {
        return switch (this) {
            case Text _ -> "string";
            case Bool _ -> "boolean";
            case Int _ -> "int";
            case Int64 _ -> "long";
            case Float64 _ -> "double";
            case Decimal(var precision, var scale) -> "decimal(" + precision + "," + scale + ")";
            case Timestamp _ -> "timestamp";
            case Date _ -> "date";
            case Time _ -> "time";
            case Binary _ -> "binary";
            case Variant _ -> "variant";
        };
    }

    /// `string`: text of up to 16 MiB.
    record Text() implements ColumnType {}

    /// `boolean`.
    record Bool() implements ColumnType {}

    /// `int`: a 32-bit integer.
    record Int() implements ColumnType {}

    /// `long`: a 64-bit integer.
    record Int64() implements ColumnType {}

    /// `double`: a finite IEEE 754 double.
    record Float64() implements ColumnType {}

    /// `decimal(p,s)`: an exact number.
    ///
    /// @param precision digits in all, 1 to 38
    /// @param scale digits after the point, 0 to the precision
    record Decimal(int precision, int scale) implements ColumnType {
        private static final Pattern LEGAL = Pattern.compile("decimal\\(([0-9]{1,2}), ?([0-9]{1,2})\\)");

        public Decimal {
            if (precision < 1 || precision > 38 || scale < 0 || scale > precision) {
                throw new IllegalArgumentException("decimal must have 1 to 38 digits and a scale within them, was"
                        + " decimal(" + precision + "," + scale + ")");
            }
        }

        private static Decimal parse(String text) {
            var matcher = LEGAL.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("type must be string, boolean, int, long, double, decimal(p,s),"
                        + " timestamp, date, time, binary or variant, was '" + text + "'");
            }
            return new Decimal(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
    }

    /// `timestamp`: an instant, in microseconds or milliseconds on the wire.
    record Timestamp() implements ColumnType {}

    /// `date`.
    record Date() implements ColumnType {}

    /// `time`: a time of day.
    record Time() implements ColumnType {}

    /// `binary`: bytes of up to 8 MiB.
    record Binary() implements ColumnType {}

    /// `variant`: a nested record, array or map, stored as JSON.
    record Variant() implements ColumnType {}
}
