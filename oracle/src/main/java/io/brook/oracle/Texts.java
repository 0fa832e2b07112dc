package io.brook.oracle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.brook.contract.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Values that were written down by others, in the canonical text of their column's type.
final class Texts {
    private static final JsonFactory JSON = new JsonFactory();
    /// Beyond any number that a column holds, and short of those whose digits would fill the memory.
    private static final int MOST_DIGITS = 1_000;

    private Texts() {}

    /// From the landing topic: the value at the parser's token, of which it ends at the last.
    static String ofJson(ColumnType type, JsonParser parser) throws IOException {
        if (type instanceof ColumnType.Variant) {
            return Json.sameForEqual(nested(parser));
        }
        boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
        if (parser.currentToken().isStructStart() || quoted != isQuoted(type)) {
            parser.skipChildren();
            return "?" + parser.getText();
        }
        return type instanceof ColumnType.Binary ? parser.getText() : scalar(type, parser.getText());
    }

    private static boolean isQuoted(ColumnType type) {
        return switch (type) {
            case ColumnType.Text _, ColumnType.Timestamp _, ColumnType.Date _, ColumnType.Time _, ColumnType.Binary _ ->
                true;
            case ColumnType.Bool _,
                    ColumnType.Int _,
                    ColumnType.Int64 _,
                    ColumnType.Float64 _,
                    ColumnType.Decimal _,
                    ColumnType.Variant _ -> false;
        };
    }

    /// From the table, as the driver gives any value's text.
    static String ofTable(ColumnType type, String text) {
        try {
            return switch (type) {
                case ColumnType.Variant _ -> json(text);
                case ColumnType.Binary _ ->
                    Base64.getEncoder().encodeToString(HexFormat.of().parseHex(text));
                case ColumnType.Bool _ -> text.toLowerCase(Locale.ROOT);
                case ColumnType.Text _,
                        ColumnType.Int _,
                        ColumnType.Int64 _,
                        ColumnType.Float64 _,
                        ColumnType.Decimal _,
                        ColumnType.Timestamp _,
                        ColumnType.Date _,
                        ColumnType.Time _ -> scalar(type, text);
            };
        } catch (IllegalArgumentException _) {
            return "?" + text;
        }
    }

    private static String json(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            return Json.sameForEqual(nested(parser));
        } catch (IOException _) {
            return "?" + text;
        }
    }

    private static String scalar(ColumnType type, String text) {
        try {
            return switch (type) {
                case ColumnType.Int _, ColumnType.Int64 _, ColumnType.Decimal _ -> Canon.plain(number(text));
                case ColumnType.Float64 _ -> Double.toString(Double.parseDouble(text));
                case ColumnType.Timestamp _ -> Canon.text(LocalDateTime.parse(dateTime(text)));
                case ColumnType.Date _ -> Canon.text(LocalDate.parse(text));
                case ColumnType.Time _ -> Canon.text(LocalTime.parse(text));
                case ColumnType.Text _, ColumnType.Bool _, ColumnType.Binary _, ColumnType.Variant _ -> text;
            };
        } catch (NumberFormatException | DateTimeException _) {
            return "?" + text;
        }
    }

    private static String dateTime(String text) {
        String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return local.replace(' ', 'T');
    }

    private static BigDecimal number(String text) {
        var number = new BigDecimal(text);
        if (Math.abs(number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("a number must have at most " + MOST_DIGITS + " digits");
        }
        return number;
    }

    private static @Nullable Object nested(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numberOrText(parser.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static Object numberOrText(String text) {
        try {
            return number(text);
        } catch (NumberFormatException _) {
            return "?" + text;
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            object.put(name, nested(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(nested(parser));
        }
        return array;
    }
}
