package io.brook.standin.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the values bound to a statement: `{"1": {"type": "FIXED", "value": "7"}}`, or arrays of values for a batch.
final class Binds {

    private static final long NANOS = 1_000_000_000L;
    private static final int LONG_DIGITS = 18;

    private Binds() {}

    /// One list of values for each run of the statement; empty when nothing is bound.
    static List<List<@Nullable Object>> read(JsonNode bindings) {
        var runs = new ArrayList<List<@Nullable Object>>();
        var first = bindings.path("1");
        if (first.isMissingNode()) {
            return runs;
        }
        var count = first.path("value").isArray() ? first.path("value").size() : 1;
        for (var run = 0; run < count; run++) {
            var values = new ArrayList<@Nullable Object>();
            for (var i = 1; bindings.has(Integer.toString(i)); i++) {
                var bind = bindings.get(Integer.toString(i));
                var value = bind.path("value").isArray() ? bind.path("value").get(run) : bind.path("value");
                values.add(value.isNull() ? null : value(bind.path("type").asText(), value.asText()));
            }
            runs.add(values);
        }
        return runs;
    }

    private static Object value(String type, String text) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "FIXED" -> fixed(new BigDecimal(text));
            case "REAL" -> Double.valueOf(text);
            case "BOOLEAN" -> text.equalsIgnoreCase("true") || text.equals("1");
            case "DATE" -> LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(text)), ZoneOffset.UTC);
            case "TIME" -> LocalTime.ofNanoOfDay(Long.parseLong(text));
            case "TIMESTAMP_NTZ" -> LocalDateTime.ofInstant(nanos(text), ZoneOffset.UTC);
            case "TIMESTAMP_LTZ" -> nanos(text).atOffset(ZoneOffset.UTC);
            case "TIMESTAMP_TZ" -> zoned(text);
            case "BINARY" -> HexFormat.of().parseHex(text);
            default -> text;
        };
    }

    private static Object fixed(BigDecimal number) {
        return number.scale() <= 0 && number.precision() <= LONG_DIGITS ? (Object) number.longValueExact() : number;
    }

    private static Instant nanos(String text) {
        var nanos = Long.parseLong(text);
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    /// `<nanos> <offset in minutes + 1440>`.
    private static OffsetDateTime zoned(String text) {
        var space = text.indexOf(' ');
        var offset = space < 0 ? 0 : Integer.parseInt(text.substring(space + 1)) - 1440;
        var at = nanos(space < 0 ? text : text.substring(0, space));
        return at.atOffset(ZoneOffset.ofTotalSeconds(offset * 60));
    }
}
