package io.brook.landing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a landing record's value, one JSON object, into columns. Numbers stay exact: whole ones as Integer, Long or
/// BigInteger, all others as BigDecimal. Thread-safe.
final class LandingRowReader {
    /// What the record's value turned out to be.
    sealed interface Outcome {
        /// A row, with its provenance.
        record Finished(Map<String, Object> columns) implements Outcome {
            /// The number of columns only: a row's content is never printed.
            @Override
            public String toString() {
                return "Finished[" + columns.size() + " columns]";
            }
        }

        /// Not one JSON object, or one without its source position.
        record Unreadable() implements Outcome {}
    }

    private static final int LONGEST_TEXT = 32 << 20;

    /// Names inside a variant are data: as long as any text, and never a reason to stop for how they hash.
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .build())
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    Outcome read(LandingRecord row) {
        var value = row.value();
        if (value == null) {
            return new Outcome.Unreadable();
        }
        try (var parser = json.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return new Outcome.Unreadable();
            }
            var columns = columns(parser);
            return parser.nextToken() == null && hasSource(columns)
                    ? new Outcome.Finished(columns)
                    : new Outcome.Unreadable();
        } catch (IOException _) {
            return new Outcome.Unreadable();
        }
    }

    private static boolean hasSource(Map<String, Object> columns) {
        return columns.get("_SRC_TOPIC") instanceof String
                && columns.get("_SRC_PARTITION") instanceof Number
                && columns.get("_SRC_OFFSET") instanceof Number;
    }

    private static Map<String, Object> columns(JsonParser parser) throws IOException {
        var columns = LinkedHashMap.<String, Object>newLinkedHashMap(32);
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            var value = value(parser, parser.nextToken());
            if (value != null) {
                columns.put(name, value);
            }
        }
        return columns;
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            fields.put(name, value(parser, parser.nextToken()));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        var elements = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            default -> throw new IOException("a value cannot start with " + token);
        };
    }
}
