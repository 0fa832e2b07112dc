package io.brook.devstack.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How files write instants: `iso`, `epoch_seconds`, `epoch_millis`, or a pattern of letters in a zone.
final class TimeFormat {
    static final TimeFormat ISO = new TimeFormat("iso", ZoneOffset.UTC, OptionalInt.empty());

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String name;
    private final ZoneId zone;
    private final DateTimeFormatter formatter;

    /// @param defaultYear for logs that write none
    TimeFormat(String name, ZoneId zone, OptionalInt defaultYear) {
        this.name = name;
        this.zone = zone;
        this.formatter = switch (name) {
            case "iso", "epoch_seconds", "epoch_millis" -> DateTimeFormatter.ISO_DATE_TIME;
            default -> pattern(name, defaultYear);
        };
    }

    private static DateTimeFormatter pattern(String pattern, OptionalInt defaultYear) {
        var builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        defaultYear.ifPresent(year -> builder.parseDefaulting(ChronoField.YEAR, year));
        return builder.toFormatter(Locale.ENGLISH);
    }

    /// @throws MappingException when the text does not read so
    Instant parse(String text) {
        try {
            return switch (name) {
                case "epoch_seconds" ->
                    Instant.ofEpochSecond(Numbers.decimal(text).longValueExact());
                case "epoch_millis" ->
                    Instant.ofEpochMilli(Numbers.decimal(text).longValueExact());
                default -> instant(formatter.parse(SPACES.matcher(text.strip()).replaceAll(" ")));
            };
        } catch (DateTimeException | ArithmeticException _) {
            throw new MappingException("a time that reads like '" + name + "' is wanted");
        }
    }

    private Instant instant(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        return parsed.isSupported(ChronoField.HOUR_OF_DAY)
                ? LocalDateTime.from(parsed).atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }
}
