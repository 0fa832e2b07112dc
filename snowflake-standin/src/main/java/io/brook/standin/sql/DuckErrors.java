package io.brook.standin.sql;

import java.sql.SQLException;
import java.util.regex.Pattern;

/// Reads DuckDB's error texts as Snowflake's codes.
final class DuckErrors {

    private static final Pattern MISSING_TABLE = Pattern.compile("(?:Table|View) with name \"?([^\" !]+)\"? does not");
    private static final Pattern MISSING_COLUMN = Pattern.compile("column \"?([^\" ]+)\"? not found");

    private DuckErrors() {}

    static SqlRefused asRefusal(SQLException error) {
        var text = firstLine(String.valueOf(error.getMessage()));
        var table = MISSING_TABLE.matcher(text);
        if (table.find()) {
            return SqlRefused.missing("Object", table.group(1));
        }
        var column = MISSING_COLUMN.matcher(text);
        if (column.find()) {
            return SqlRefused.invalidIdentifier("'" + column.group(1) + "'");
        }
        if (text.startsWith("Conversion Error") || text.startsWith("Out of Range Error")) {
            return new SqlRefused("100038", "22018", text);
        }
        if (text.startsWith("Constraint Error") && text.contains("NOT NULL")) {
            return new SqlRefused("100072", "22000", "NULL result in a non-nullable column");
        }
        if (text.startsWith("TransactionContext Error")) {
            return new SqlRefused("000625", "57014", "the transaction was aborted: " + text);
        }
        return new SqlRefused("001003", "42000", "SQL compilation error:\n" + text);
    }

    private static String firstLine(String message) {
        var end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
