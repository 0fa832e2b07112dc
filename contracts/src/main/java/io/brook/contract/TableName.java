package io.brook.contract;

import java.util.regex.Pattern;

/// A fully qualified table: `BROOK_COMMERCE.PLATINUM.ORDERS`.
public record TableName(String database, String schema, String table) {
    static final String PATTERN = Names.IDENTIFIER + "\\." + Names.IDENTIFIER + "\\." + Names.IDENTIFIER;

    private static final Pattern LEGAL = Pattern.compile(PATTERN);

    public TableName {
        Names.identifier("database", database);
        Names.identifier("schema", schema);
        Names.identifier("table", table);
    }

    /// Reads `DATABASE.SCHEMA.TABLE`.
    ///
    /// @throws IllegalArgumentException saying what was expected and what came
    public static TableName parse(String text) {
        if (!LEGAL.matcher(text).matches()) {
            throw new IllegalArgumentException("table must read like 'DATABASE.SCHEMA.TABLE', was '" + text + "'");
        }
        var parts = text.split("\\.", -1);
        return new TableName(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return database + "." + schema + "." + table;
    }
}
