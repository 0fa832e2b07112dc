package io.brook.standin.streaming;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// Dates and times as ISO-8601 text, with a space allowed in place of `T`.
final class IsoTimes {

    private static final int DATE_LENGTH = 10;
    private static final String SEPARATORS = "dddd-dd-ddTdd:dd:dd.ddddddZ";
    private static final int MICROS_LENGTH = SEPARATORS.length();

    private IsoTimes() {}

    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    /// The clock face; an offset is dropped.
    static LocalDateTime wallClock(String text) {
        return text.length() == MICROS_LENGTH
                        && text.charAt(MICROS_LENGTH - 1) == 'Z'
                        && text.charAt(DATE_LENGTH) == 'T'
                ? micros(text)
                : zoned(text).toLocalDateTime();
    }

    /// `2026-01-02T03:04:05.678901Z`, the form that comes by the million, read without a formatter.
    private static LocalDateTime micros(String text) {
        for (var i = 0; i < SEPARATORS.length(); i++) {
            var expected = SEPARATORS.charAt(i);
            if (expected == 'd' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                throw new DateTimeException("not a timestamp");
            }
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16))
                .plusSeconds(second(number(text, 17, 19)))
                .plusNanos(number(text, 20, 26) * 1_000L);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int second(int second) {
        if (second > 59) {
            throw new DateTimeException("not a timestamp");
        }
        return second;
    }

    /// A moment; without an offset it is UTC.
    static OffsetDateTime zoned(String text) {
        if (text.length() == DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        if (text.length() < DATE_LENGTH + 2) {
            throw new DateTimeException("too short for a timestamp");
        }
        var iso = text.charAt(DATE_LENGTH) == ' '
                ? text.substring(0, DATE_LENGTH) + "T"
                        + text.substring(DATE_LENGTH + 1).replace(" ", "")
                : text;
        return hasOffset(iso)
                ? OffsetDateTime.parse(iso)
                : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+', DATE_LENGTH) > 0 || iso.indexOf('-', DATE_LENGTH) > 0;
    }
}
