package io.brook.standin.sql;

/// Backslash sequences of string literals.
final class Escapes {

    private Escapes() {}

    /// Appends what the sequence after a backslash stands for, and answers how many characters it took.
    static int append(StringBuilder text, String sql, int at) {
        var c = sql.charAt(at);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case '0' -> text.append('\0');
            case 'u' -> {
                return 1 + code(text, sql, at, 4);
            }
            case 'x' -> {
                return 1 + code(text, sql, at, 2);
            }
            default -> text.append(c);
        }
        return 1;
    }

    private static int code(StringBuilder text, String sql, int at, int digits) {
        if (at + digits >= sql.length()) {
            throw SqlRefused.syntax(Position.of(sql, at), sql.substring(at));
        }
        try {
            text.append((char) Integer.parseInt(sql, at + 1, at + 1 + digits, 16));
            return digits;
        } catch (NumberFormatException _) {
            throw SqlRefused.syntax(Position.of(sql, at), sql.substring(at, at + 1));
        }
    }
}
