package io.brook.standin.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A Snowflake column type as declared, with the DuckDB type that holds it.
///
/// `precision` and `scale` count for numbers and fractional seconds, `length` for text and binary; zero elsewhere.
public record SnowType(Kind kind, int precision, int scale, int length) {

    private static final int TEXT_MAX = 16_777_216;
    private static final int BINARY_MAX = 8_388_608;
    private static final int NUMBER_MAX = 38;
    private static final int FRACTION_MAX = 9;

    /// The families of types, named as the driver's protocol names them.
    public enum Kind {
        FIXED,
        REAL,
        TEXT,
        BOOLEAN,
        DATE,
        TIME,
        TIMESTAMP_NTZ,
        TIMESTAMP_LTZ,
        TIMESTAMP_TZ,
        BINARY,
        VARIANT,
        OBJECT,
        ARRAY;

        /// The name in a `rowtype` of the driver's protocol.
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public SnowType {
        if (kind == Kind.FIXED && (precision < 1 || precision > NUMBER_MAX || scale < 0 || scale > precision)) {
            throw new IllegalArgumentException(
                    "NUMBER(p,s) needs 1 <= p <= 38 and 0 <= s <= p, was NUMBER(" + precision + "," + scale + ")");
        }
    }

    /// A type of this kind at its widest.
    public static SnowType of(Kind kind) {
        return switch (kind) {
            case FIXED -> number(NUMBER_MAX, 0);
            case TEXT -> new SnowType(kind, 0, 0, TEXT_MAX);
            case BINARY -> new SnowType(kind, 0, 0, BINARY_MAX);
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> new SnowType(kind, 0, FRACTION_MAX, 0);
            case REAL, BOOLEAN, DATE, VARIANT, OBJECT, ARRAY -> new SnowType(kind, 0, 0, 0);
        };
    }

    /// NUMBER with the given precision and scale.
    public static SnowType number(int precision, int scale) {
        return new SnowType(Kind.FIXED, precision, scale, 0);
    }

    /// Reads a declared type; empty when Snowflake has no such type.
    public static Optional<SnowType> declared(String name, List<Integer> arguments) {
        return kindOf(name.toUpperCase(Locale.ROOT)).map(kind -> withArguments(name, kind, arguments));
    }

    private static SnowType withArguments(String name, Kind kind, List<Integer> arguments) {
        if (arguments.isEmpty()) {
            return name.equalsIgnoreCase("CHAR") || name.equalsIgnoreCase("CHARACTER")
                    ? new SnowType(kind, 0, 0, 1)
                    : of(kind);
        }
        int first = arguments.getFirst();
        return switch (kind) {
            case FIXED -> number(first, arguments.size() > 1 ? arguments.get(1) : 0);
            case TEXT, BINARY -> new SnowType(kind, 0, 0, first);
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> new SnowType(kind, 0, first, 0);
            case REAL, BOOLEAN, DATE, VARIANT, OBJECT, ARRAY ->
                throw new IllegalArgumentException(name + " takes no arguments, was given " + arguments);
        };
    }

    private static Optional<Kind> kindOf(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "NUMBER", "DECIMAL", "DEC", "NUMERIC", "INT", "INTEGER", "BIGINT", "SMALLINT" -> Kind.FIXED;
                    case "TINYINT", "BYTEINT" -> Kind.FIXED;
                    case "FLOAT", "FLOAT4", "FLOAT8", "DOUBLE", "REAL" -> Kind.REAL;
                    case "VARCHAR", "STRING", "TEXT", "CHAR", "CHARACTER", "NVARCHAR", "NCHAR" -> Kind.TEXT;
                    case "BOOLEAN" -> Kind.BOOLEAN;
                    case "DATE" -> Kind.DATE;
                    case "TIME" -> Kind.TIME;
                    case "TIMESTAMP_NTZ", "TIMESTAMP", "DATETIME", "TIMESTAMPNTZ" -> Kind.TIMESTAMP_NTZ;
                    case "TIMESTAMP_LTZ", "TIMESTAMPLTZ" -> Kind.TIMESTAMP_LTZ;
                    case "TIMESTAMP_TZ", "TIMESTAMPTZ" -> Kind.TIMESTAMP_TZ;
                    case "BINARY", "VARBINARY" -> Kind.BINARY;
                    case "VARIANT" -> Kind.VARIANT;
                    case "OBJECT" -> Kind.OBJECT;
                    case "ARRAY" -> Kind.ARRAY;
                    default -> null;
                });
    }

    /// The DuckDB type that holds values of this type.
    public String duckdb() {
        return switch (kind) {
            case FIXED -> "DECIMAL(" + precision + "," + scale + ")";
            case REAL -> "DOUBLE";
            case TEXT -> "VARCHAR";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP_NTZ -> "TIMESTAMP";
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> "TIMESTAMPTZ";
            case BINARY -> "BLOB";
            case VARIANT, OBJECT, ARRAY -> "JSON";
        };
    }

    /// The name in INFORMATION_SCHEMA, without arguments.
    public String family() {
        return switch (kind) {
            case FIXED -> "NUMBER";
            case REAL -> "FLOAT";
            case TEXT -> "TEXT";
            case BOOLEAN, DATE, TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ, BINARY, VARIANT, OBJECT, ARRAY ->
                kind.name();
        };
    }

    /// The full declaration, such as `NUMBER(12,2)` or `VARCHAR(16777216)`.
    public String declaration() {
        return switch (kind) {
            case FIXED -> "NUMBER(" + precision + "," + scale + ")";
            case TEXT -> "VARCHAR(" + length + ")";
            case BINARY -> "BINARY(" + length + ")";
            case TIME, TIMESTAMP_NTZ, TIMESTAMP_LTZ, TIMESTAMP_TZ -> kind.name() + "(" + scale + ")";
            case REAL, BOOLEAN, DATE, VARIANT, OBJECT, ARRAY -> family();
        };
    }
}
