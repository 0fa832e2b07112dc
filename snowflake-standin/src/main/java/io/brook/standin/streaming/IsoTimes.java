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

    private IsoTimes() {}

    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    /// The clock face; an offset is dropped.
    static LocalDateTime wallClock(String text) {
        return zoned(text).toLocalDateTime();
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
