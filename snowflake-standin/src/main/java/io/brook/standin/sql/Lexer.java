package io.brook.standin.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits Snowflake SQL into tokens: unquoted words are upper-cased, backslashes in literals undone, `$$…$$` is a
/// literal, comments are dropped. Characters that only DuckDB gives a meaning are refused.
final class Lexer {

    private static final List<String> LONG_SYMBOLS = List.of("::", "<=", ">=", "<>", "!=", "||", "=>");
    private static final String SYMBOLS = ",.;()[]{}+-*/%<>=";

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int parameters;

    private Lexer(String sql) {
        this.sql = sql;
    }

    /// All tokens of a statement, the last of kind END.
    static List<Token> tokens(String sql) {
        var lexer = new Lexer(sql);
        while (lexer.skipBlank()) {
            lexer.take();
        }
        lexer.tokens.add(new Token(Token.Kind.END, "", sql.length(), sql.length()));
        return List.copyOf(lexer.tokens);
    }

    private boolean skipBlank() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
                var end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                var end = sql.indexOf("*/", at + 2);
                if (end < 0) {
                    throw refused(at);
                }
                at = end + 2;
            } else {
                return true;
            }
        }
        return false;
    }

    private void take() {
        var first = sql.charAt(at);
        if (Character.isLetter(first) || first == '_') {
            word();
        } else if (isDigit(at) || (first == '.' && isDigit(at + 1))) {
            number();
        } else if (first == '\'') {
            literal();
        } else if (first == '"') {
            quoted();
        } else if (sql.startsWith("$$", at)) {
            dollars();
        } else if (first == '?') {
            parameters++;
            add(Token.Kind.PARAMETER, Integer.toString(parameters), at + 1);
        } else {
            symbol();
        }
    }

    private void word() {
        var end = at;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        add(Token.Kind.WORD, sql.substring(at, end).toUpperCase(Locale.ROOT), end);
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void number() {
        var end = at;
        while (end < sql.length() && (isDigit(end) || sql.charAt(end) == '.' || isExponent(end))) {
            end += isExponent(end) ? 2 : 1;
        }
        add(Token.Kind.NUMBER, sql.substring(at, end), end);
    }

    private boolean isExponent(int index) {
        var e = sql.charAt(index) == 'e' || sql.charAt(index) == 'E';
        var signed = index + 2 < sql.length() && "+-".indexOf(sql.charAt(index + 1)) >= 0 && isDigit(index + 2);
        return e && (signed || isDigit(index + 1));
    }

    private boolean isDigit(int index) {
        return index < sql.length() && sql.charAt(index) >= '0' && sql.charAt(index) <= '9';
    }

    private void literal() {
        var text = new StringBuilder();
        for (var i = at + 1; i < sql.length(); i++) {
            var c = sql.charAt(i);
            if (c == '\\' && i + 1 < sql.length()) {
                i += Escapes.append(text, sql, i + 1);
            } else if (c != '\'') {
                text.append(c);
            } else if (sql.startsWith("''", i)) {
                text.append('\'');
                i++;
            } else {
                add(Token.Kind.STRING, text.toString(), i + 1);
                return;
            }
        }
        throw refused(at);
    }

    private void quoted() {
        var text = new StringBuilder();
        for (var i = at + 1; i < sql.length(); i++) {
            if (sql.charAt(i) != '"') {
                text.append(sql.charAt(i));
            } else if (sql.startsWith("\"\"", i)) {
                text.append('"');
                i++;
            } else if (text.isEmpty()) {
                throw refused(at);
            } else {
                add(Token.Kind.QUOTED, text.toString(), i + 1);
                return;
            }
        }
        throw refused(at);
    }

    private void dollars() {
        var end = sql.indexOf("$$", at + 2);
        if (end < 0) {
            throw refused(at);
        }
        add(Token.Kind.STRING, sql.substring(at + 2, end), end + 2);
    }

    private void symbol() {
        for (var symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, at)) {
                add(Token.Kind.SYMBOL, symbol, at + symbol.length());
                return;
            }
        }
        if (SYMBOLS.indexOf(sql.charAt(at)) < 0 || sql.startsWith("->", at)) {
            throw refused(at);
        }
        add(Token.Kind.SYMBOL, sql.substring(at, at + 1), at + 1);
    }

    private void add(Token.Kind kind, String text, int end) {
        tokens.add(new Token(kind, text, at, end));
        at = end;
    }

    private SqlRefused refused(int offset) {
        return SqlRefused.syntax(Position.of(sql, offset), sql.substring(offset, Math.min(offset + 1, sql.length())));
    }
}
