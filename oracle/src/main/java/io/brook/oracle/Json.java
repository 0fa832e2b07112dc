package io.brook.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// JSON text of [Values].
final class Json {
    private final StringBuilder text = new StringBuilder(512);
    private final Function<Number, String> numbers;

    private Json(Function<Number, String> numbers) {
        this.numbers = numbers;
    }

    /// As the landing writes it: a number keeps its digits.
    static String asLanded(@Nullable Object value) {
        return new Json(Json::digits).value(value).text.toString();
    }

    /// The same text for what is equal in JSON: 1, 1.0 and 1e0 are one number.
    static String sameForEqual(@Nullable Object value) {
        return new Json(number -> Canon.plain(exact(number))).value(value).text.toString();
    }

    private static String digits(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    private static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private Json value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("null");
            case Number number -> text.append(numbers.apply(number));
            case Boolean bool -> text.append(bool);
            case List<?> list -> array(list);
            case Map<?, ?> map -> object(map);
            default -> quoted(Canon.text(value));
        }
        return this;
    }

    private void array(List<?> list) {
        char before = '[';
        for (var element : list) {
            text.append(before);
            value(element);
            before = ',';
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void object(Map<?, ?> map) {
        char before = '{';
        for (var entry : map.entrySet()) {
            text.append(before);
            quoted(entry.getKey().toString());
            text.append(':');
            value(entry.getValue());
            before = ',';
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void quoted(String raw) {
        text.append('"');
        for (int i = 0; i < raw.length(); i++) {
            character(raw.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        int control = "\b\t\n\f\r".indexOf(c);
        if (control >= 0) {
            text.append('\\').append("btnfr".charAt(control));
        } else if (c < ' ') {
            text.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
        } else {
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
    }
}
