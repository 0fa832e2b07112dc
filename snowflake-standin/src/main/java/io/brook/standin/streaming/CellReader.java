package io.brook.standin.streaming;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.brook.standin.store.SnowType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.Locale;

/// Reads the JSON value at the parser as a column's type, by Snowflake's rules for default pipes.
final class CellReader {

    private static final int EXPONENT_MAX = 400;

    private final byte[] line;
    private final JsonParser json;

    /// @param json a parser over exactly the bytes of `line`
    CellReader(byte[] line, JsonParser json) {
        this.line = line;
        this.json = json;
    }

    /// The parser stands on the last token of the value afterwards.
    Cell read(SnowType type) throws IOException {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_NULL && !isNested(type)) {
            return new Cell.Value(null);
        }
        try {
            return switch (type.kind()) {
                case TEXT -> text(type);
                case FIXED -> number(token, type);
                case REAL -> real(token);
                case BOOLEAN -> truth(token);
                case DATE -> new Cell.Value(IsoTimes.date(scalar(token)));
                case TIME -> new Cell.Value(IsoTimes.time(scalar(token)));
                case TIMESTAMP_NTZ -> new Cell.Value(IsoTimes.wallClock(scalar(token)));
                case TIMESTAMP_LTZ, TIMESTAMP_TZ -> new Cell.Value(IsoTimes.zoned(scalar(token)));
                case BINARY -> binary(token, type);
                case VARIANT -> new Cell.Value(raw());
                case OBJECT -> token == JsonToken.START_OBJECT ? new Cell.Value(raw()) : bad("is not an object");
                case ARRAY -> new Cell.Value(token == JsonToken.START_ARRAY ? raw() : "[" + raw() + "]");
            };
        } catch (NumberFormatException _) {
            return bad("is not a number");
        } catch (DateTimeException _) {
            return bad("is not a " + type.family());
        }
    }

    private static boolean isNested(SnowType type) {
        return type.kind() == SnowType.Kind.VARIANT;
    }

    /// Refuses the value; a nested one is skipped so that the next field can be read.
    private Cell bad(String why) throws IOException {
        json.skipChildren();
        return new Cell.Bad(why);
    }

    private Cell text(SnowType type) throws IOException {
        var value = json.currentToken().isStructStart() ? raw() : json.getText();
        return value.length() > type.length() && value.codePointCount(0, value.length()) > type.length()
                ? new Cell.Bad("is longer than " + type.declaration())
                : new Cell.Value(value);
    }

    private Cell number(JsonToken token, SnowType type) throws IOException {
        if (!token.isNumeric() && token != JsonToken.VALUE_STRING) {
            return bad("is not a number");
        }
        if (token == JsonToken.VALUE_NUMBER_INT && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return fitted(BigDecimal.valueOf(json.getLongValue()), type);
        }
        var exact = new BigDecimal(json.getText().strip());
        if (Math.abs((long) exact.precision() - exact.scale()) > EXPONENT_MAX) {
            return bad("does not fit " + type.declaration());
        }
        return fitted(exact, type);
    }

    private static Cell fitted(BigDecimal exact, SnowType type) {
        var rounded = exact.setScale(type.scale(), RoundingMode.HALF_UP);
        return rounded.precision() > type.precision()
                ? new Cell.Bad("does not fit " + type.declaration())
                : new Cell.Value(rounded);
    }

    private Cell real(JsonToken token) throws IOException {
        return token.isNumeric() || token == JsonToken.VALUE_STRING
                ? new Cell.Value(Double.valueOf(json.getText().strip()))
                : bad("is not a number");
    }

    private Cell truth(JsonToken token) throws IOException {
        if (token.isBoolean()) {
            return new Cell.Value(json.getBooleanValue());
        }
        var word = token == JsonToken.VALUE_STRING ? json.getText().toLowerCase(Locale.ROOT) : "";
        return switch (word) {
            case "true" -> new Cell.Value(true);
            case "false" -> new Cell.Value(false);
            default -> bad("is not a BOOLEAN");
        };
    }

    private Cell binary(JsonToken token, SnowType type) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            return bad("is not base64");
        }
        try {
            var bytes = Base64.getDecoder().decode(json.getText());
            return bytes.length > type.length()
                    ? new Cell.Bad("is longer than " + type.declaration())
                    : new Cell.Value(bytes);
        } catch (IllegalArgumentException _) {
            return new Cell.Bad("is not base64");
        }
    }

    private String scalar(JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            json.skipChildren();
            throw new DateTimeException("a time must be a string");
        }
        return json.getText();
    }

    /// The value's JSON text exactly as it came.
    private String raw() throws IOException {
        var token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(json.getText())) + '"';
        }
        if (!token.isStructStart()) {
            return json.getText();
        }
        var start = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        var end = (int) json.currentLocation().getByteOffset();
        return new String(line, start, end - start, StandardCharsets.UTF_8);
    }
}
