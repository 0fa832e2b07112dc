package io.brook.devstack.warehouse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer to a query: its columns and rows.
///
/// @param rows values in the columns' order: BigDecimal, Double, Boolean, String, or null
public record QueryResult(List<String> columns, List<List<@Nullable Object>> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static QueryResult of(ResultSet answer) throws SQLException {
        ResultSetMetaData shape = answer.getMetaData();
        var columns = new ArrayList<String>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            columns.add(shape.getColumnLabel(i));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        while (answer.next()) {
            var row = new ArrayList<@Nullable Object>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(value(answer, i, shape.getColumnType(i)));
            }
            rows.add(row);
        }
        return new QueryResult(columns, rows);
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        Object value =
                switch (type) {
                    case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.DECIMAL, Types.NUMERIC ->
                        row.getBigDecimal(column);
                    case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.getDouble(column);
                    case Types.BOOLEAN, Types.BIT -> row.getBoolean(column);
                    default -> row.getString(column);
                };
        return row.wasNull() ? null : value;
    }

    /// An array of objects, by the columns' names.
    public ArrayNode toJson() {
        ArrayNode array = JSON.createArrayNode();
        for (List<@Nullable Object> row : rows) {
            ObjectNode object = array.addObject();
            for (int i = 0; i < columns.size(); i++) {
                put(object, columns.get(i), row.get(i));
            }
        }
        return array;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        switch (value) {
            case null -> object.putNull(name);
            case BigDecimal number -> object.put(name, number);
            case Double number -> object.put(name, number);
            case Boolean flag -> object.put(name, flag);
            default -> object.put(name, value.toString());
        }
    }

    /// Lines of a table with a head and a count.
    public List<String> toTable() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = rows.stream()
                    .mapToInt(row -> text(row.get(column)).length())
                    .reduce(columns.get(i).length(), Math::max);
        }
        var lines = new ArrayList<String>();
        lines.add(line(columns, widths));
        lines.add(line(columns.stream().map(_ -> "").toList(), widths).replace(' ', '-'));
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(rows.size() == 1 ? "1 row" : rows.size() + " rows");
        return lines;
    }

    private static String line(List<? extends @Nullable Object> cells, int[] widths) {
        var padded = new ArrayList<String>();
        for (int i = 0; i < widths.length; i++) {
            Object cell = cells.get(i);
            String text = text(cell);
            String space = " ".repeat(widths[i] - text.length());
            padded.add(cell instanceof Number ? space + text : text + space);
        }
        return padded.stream().collect(Collectors.joining("  "));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "NULL";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
