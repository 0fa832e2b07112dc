package io.brook.oracle;

import io.brook.contract.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One text for each value, whatever wrote it down before.
final class Canon {
    private static final DateTimeFormatter TIMESTAMP = format("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final DateTimeFormatter DATE = format("uuuu-MM-dd");
    private static final DateTimeFormatter TIME = format("HH:mm:ss.SSSSSS");

    private Canon() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static ExpectedRow row(Map<String, Object> values, Map<String, ColumnType> types) {
        SortedMap<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(
                name, types.get(name) instanceof ColumnType.Variant ? Json.sameForEqual(value) : text(value)));
        return new ExpectedRow(texts);
    }

    /// The text of a value that is not nested.
    static String text(Object value) {
        return switch (value) {
            case LocalDateTime time -> TIMESTAMP.format(time);
            case LocalDate date -> DATE.format(date);
            case LocalTime time -> TIME.format(time);
            case BigDecimal number -> plain(number);
            default -> value.toString();
        };
    }

    /// The digits that count and no others.
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
