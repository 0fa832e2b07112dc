package io.brook.standin.streaming;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.brook.standin.store.ColumnDef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads NDJSON lines as rows of one table. Names match in any case. Not safe for use by several threads.
final class RowReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int UNKNOWN = -1;

    /// One line, judged. A refused row names the column and the reason, never the value.
    sealed interface Read {

        /// The values in the order of the columns; valid until the next line is read.
        record Good(List<@Nullable Object> values) implements Read {}

        record Bad(String code, String column, String why) implements Read {

            String message() {
                return column.isEmpty() ? why : "column " + column + " " + why;
            }
        }
    }

    private final List<ColumnDef> columns;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final @Nullable Object[] values;

    RowReader(List<ColumnDef> columns) {
        this.columns = columns;
        this.values = new @Nullable Object[columns.size()];
        for (var i = 0; i < columns.size(); i++) {
            indexes.put(columns.get(i).name(), i);
        }
    }

    Read read(byte[] line) {
        Arrays.fill(values, null);
        try (var json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return new Read.Bad("MALFORMED", "", "the row is not a JSON object");
            }
            var fault = fields(line, json);
            return fault == null ? complete() : fault;
        } catch (JacksonException _) {
            return new Read.Bad("MALFORMED", "", "the row is not well-formed JSON");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read.@Nullable Bad fields(byte[] line, JsonParser json) throws IOException {
        var cells = new CellReader(line, json);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var name = json.currentName();
            json.nextToken();
            var index = indexOf(name);
            if (index == UNKNOWN) {
                return new Read.Bad("UNKNOWN_COLUMN", name.toUpperCase(Locale.ROOT), "does not exist in the table");
            }
            switch (cells.read(columns.get(index).type())) {
                case Cell.Value(var content) -> values[index] = content;
                case Cell.Bad(var why) -> {
                    return new Read.Bad("BAD_VALUE", columns.get(index).name(), why);
                }
            }
        }
        return null;
    }

    private int indexOf(String name) {
        var exact = indexes.get(name);
        if (exact != null) {
            return exact;
        }
        int found = UNKNOWN;
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(name)) {
                found = i;
            }
        }
        if (found != UNKNOWN) {
            indexes.put(name, found);
        }
        return found;
    }

    private Read complete() {
        for (var i = 0; i < values.length; i++) {
            if (values[i] == null && !columns.get(i).nullable()) {
                return new Read.Bad("MISSING_VALUE", columns.get(i).name(), "must not be null");
            }
        }
        return new Read.Good(Arrays.asList(values));
    }
}
