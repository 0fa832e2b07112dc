package io.brook.contract.form;

import java.util.List;
import java.util.Map;

/// Writes maps, lists, strings, numbers and booleans as indented JSON.
public final class Json {
    private static final String INDENT = "  ";

    private Json() {}

    /// The value as JSON with a line feed at its end.
    ///
    /// @throws IllegalArgumentException for a value that JSON has no form for
    public static String write(Object value) {
        var out = new StringBuilder();
        write(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void write(Object value, String newline, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, newline, out);
            case List<?> list -> writeList(list, newline, out);
            case String text -> writeText(text, out);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default ->
                throw new IllegalArgumentException("JSON must be a map, list, text, number or boolean, was "
                        + value.getClass().getName());
        }
    }

    private static void writeMap(Map<?, ?> map, String newline, StringBuilder out) {
        var separator = "";
        out.append('{');
        for (var entry : map.entrySet()) {
            out.append(separator).append(newline).append(INDENT);
            writeText(String.valueOf(entry.getKey()), out);
            out.append(": ");
            write(entry.getValue(), newline + INDENT, out);
            separator = ",";
        }
        out.append(map.isEmpty() ? "" : newline).append('}');
    }

    private static void writeList(List<?> list, String newline, StringBuilder out) {
        var separator = "";
        out.append('[');
        for (var item : list) {
            out.append(separator).append(newline).append(INDENT);
            write(item, newline + INDENT, out);
            separator = ",";
        }
        out.append(list.isEmpty() ? "" : newline).append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        out.append('"');
    }
}
