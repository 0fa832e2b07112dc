package io.brook.landing.snowpipe;

import io.brook.contract.ColumnType;

/// A column's type as Snowflake's catalog names it.
///
/// @param precision digits in all, and [#scale] those after the point; -1 for types that have none
record SqlType(String name, int precision, int scale) {
    static final SqlType TEXT = simple("TEXT");
    static final SqlType BOOLEAN = simple("BOOLEAN");
    static final SqlType WHOLE = new SqlType("NUMBER", 38, 0);
    static final SqlType TIMESTAMP_NTZ = simple("TIMESTAMP_NTZ");

    static SqlType simple(String name) {
        return new SqlType(name, -1, -1);
    }

    static SqlType of(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _ -> TEXT;
            case ColumnType.Bool _ -> BOOLEAN;
            case ColumnType.Int _, ColumnType.Int64 _ -> WHOLE;
            case ColumnType.Float64 _ -> simple("FLOAT");
            case ColumnType.Decimal(var precision, var scale) -> new SqlType("NUMBER", precision, scale);
            case ColumnType.Timestamp _ -> TIMESTAMP_NTZ;
            case ColumnType.Date _ -> simple("DATE");
            case ColumnType.Time _ -> simple("TIME");
            case ColumnType.Binary _ -> simple("BINARY");
            case ColumnType.Variant _ -> simple("VARIANT");
        };
    }

    /// Whether every value of the other type fits into this one unchanged.
    boolean holds(SqlType other) {
        if (!name.equals(other.name)) {
            return false;
        }
        return precision < 0 || (scale >= other.scale && precision - scale >= other.precision - other.scale);
    }

    /// The type as DDL writes it.
    @Override
    public String toString() {
        var ddl = name.equals("TEXT") ? "VARCHAR" : name;
        return precision < 0 ? ddl : ddl + "(" + precision + "," + scale + ")";
    }
}
