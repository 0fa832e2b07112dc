package io.brook.standin.sql;

import java.util.List;

/// Consecutive tokens of a statement, as text for DuckDB that remembers where it came from.
record Fragment(String source, List<Token> tokens) {

    Fragment {
        tokens = List.copyOf(tokens);
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    /// The text for DuckDB: tokens one space apart where the source had a gap.
    String duckdb() {
        var text = new StringBuilder();
        var end = -1;
        for (var token : tokens) {
            if (end >= 0 && token.start() > end) {
                text.append(' ');
            }
            text.append(token.duckdb());
            end = token.end();
        }
        return text.toString();
    }

    /// The place in the source of an offset in the text for DuckDB.
    Position position(int offset) {
        var length = 0;
        var end = -1;
        for (var token : tokens) {
            length += (end >= 0 && token.start() > end ? 1 : 0) + token.duckdb().length();
            end = token.end();
            if (offset < length) {
                return Position.of(source, token.start());
            }
        }
        return Position.of(source, source.length());
    }

    /// The source between two offsets of the text for DuckDB, spaces evened out and upper-cased outside of quotes.
    String label(int from, int length) {
        var text = duckdb();
        return text.substring(from, Math.min(from + length, text.length()));
    }
}
