package io.brook.contract;

/// The type of a column, as the contract writes it and as BRONZE stores it.
public sealed interface ColumnType {
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
        public Decimal {
            if (precision < 1 || precision > 38 || scale < 0 || scale > precision) {
                throw new IllegalArgumentException("decimal must have 1 to 38 digits and a scale within them, was"
                        + " decimal(" + precision + "," + scale + ")");
            }
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
