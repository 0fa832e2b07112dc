package io.brook.standin.sql;

import io.brook.standin.store.SnowType;
import io.brook.standin.store.SnowType.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes DuckDB's rows as the driver's protocol wants them: text for every value, null for NULL.
final class RowEncoder {

    private static final int NANO_DIGITS = 9;
    private static final int LONG_DIGITS = 18;

    private RowEncoder() {}

    static Result encode(ResultSet rows) throws SQLException {
        var columns = columns(rows.getMetaData());
        var encoded = new ArrayList<List<@Nullable String>>();
        while (rows.next()) {
            var row = new ArrayList<@Nullable String>(columns.size());
            for (var i = 0; i < columns.size(); i++) {
                row.add(cell(rows, i + 1, columns.get(i).type().kind()));
            }
            encoded.add(row);
        }
        return new Result(columns, encoded, Result.SELECT);
    }

    static List<ResultColumn> columns(ResultSetMetaData meta) throws SQLException {
        var columns = new ArrayList<ResultColumn>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(new ResultColumn(meta.getColumnLabel(i), typeOf(meta.getColumnTypeName(i))));
        }
        return columns;
    }

    private static SnowType typeOf(String duckdb) {
        if (duckdb.startsWith("DECIMAL(")) {
            var numbers = duckdb.substring(8, duckdb.length() - 1).split(",", -1);
            return SnowType.number(Integer.parseInt(numbers[0].strip()), Integer.parseInt(numbers[1].strip()));
        }
        return switch (duckdb) {
            case "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER", "BIGINT" ->
                SnowType.number(LONG_DIGITS, 0);
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> SnowType.of(Kind.FIXED);
            case "FLOAT", "DOUBLE" -> SnowType.of(Kind.REAL);
            case "BOOLEAN" -> SnowType.of(Kind.BOOLEAN);
            case "DATE" -> SnowType.of(Kind.DATE);
            case "TIME" -> SnowType.of(Kind.TIME);
            case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> SnowType.of(Kind.TIMESTAMP_NTZ);
            case "TIMESTAMP WITH TIME ZONE" -> SnowType.of(Kind.TIMESTAMP_LTZ);
            case "BLOB" -> SnowType.of(Kind.BINARY);
            case "JSON" -> SnowType.of(Kind.VARIANT);
            default -> SnowType.of(Kind.TEXT);
        };
    }

    private static @Nullable String cell(ResultSet rows, int column, Kind kind) throws SQLException {
        if (rows.getObject(column) == null) {
            return null;
        }
        return switch (kind) {
            case BOOLEAN -> rows.getBoolean(column) ? "1" : "0";
            case FIXED -> fixed(rows.getObject(column));
            case DATE -> Long.toString(rows.getObject(column, LocalDate.class).toEpochDay());
            case TIME ->
                BigDecimal.valueOf(rows.getObject(column, LocalTime.class).toNanoOfDay(), NANO_DIGITS)
                        .toPlainString();
            case TIMESTAMP_NTZ ->
                moment(rows.getObject(column, LocalDateTime.class).atOffset(ZoneOffset.UTC));
            case TIMESTAMP_LTZ, TIMESTAMP_TZ -> moment(rows.getObject(column, OffsetDateTime.class));
            case BINARY -> HexFormat.of().withUpperCase().formatHex(rows.getBytes(column));
            case REAL, TEXT, VARIANT, OBJECT, ARRAY -> rows.getString(column);
        };
    }

    private static String fixed(Object number) {
        return number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
    }

    private static String moment(OffsetDateTime at) {
        return BigDecimal.valueOf(at.toEpochSecond())
                .add(BigDecimal.valueOf(at.getNano(), NANO_DIGITS))
                .setScale(NANO_DIGITS)
                .toPlainString();
    }
}
