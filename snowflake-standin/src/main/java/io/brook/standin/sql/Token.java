package io.brook.standin.sql;

import java.util.Set;

/// A lexical unit. `text` is the meaning: upper-cased for a word, unescaped for quoted text, the number for a
/// parameter.
record Token(Kind kind, String text, int start, int end) {

    /// Words that DuckDB reserves and Snowflake does not: plain names here.
    private static final Set<String> NAMES = Set.of(
            "ANALYSE",
            "ANALYZE",
            "ANTI",
            "ASYMMETRIC",
            "AT",
            "AUTHORIZATION",
            "COLLATION",
            "CONCURRENTLY",
            "DEFERRABLE",
            "DO",
            "FOREIGN",
            "FREEZE",
            "GENERATED",
            "GLOB",
            "INITIALLY",
            "LAMBDA",
            "ONLY",
            "PIVOT_LONGER",
            "PIVOT_WIDER",
            "PLACING",
            "POSITIONAL",
            "RETURNING",
            "SEMI",
            "SHOW",
            "SUMMARIZE",
            "SYMMETRIC",
            "TUPLE",
            "UNPACK",
            "VARIADIC",
            "VERBOSE");

    enum Kind {
        WORD,
        QUOTED,
        STRING,
        NUMBER,
        SYMBOL,
        PARAMETER,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /// The unit as DuckDB reads it.
    String duckdb() {
        return switch (kind) {
            case WORD -> NAMES.contains(text) ? '"' + text + '"' : text;
            case NUMBER, SYMBOL, END -> text;
            case QUOTED -> '"' + text.replace("\"", "\"\"") + '"';
            case STRING -> "'" + text.replace("'", "''") + "'";
            case PARAMETER -> "$" + text;
        };
    }
}
