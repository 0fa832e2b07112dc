package io.brook.standin.sql;

/// A place in a statement's text: lines from 1, columns from 0, as Snowflake counts.
record Position(int line, int column) {

    static Position of(String sql, int offset) {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < Math.min(offset, sql.length()); i++) {
            if (sql.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, Math.min(offset, sql.length()) - lineStart);
    }
}
