package io.brook.devstack.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// One JSON object a line. The columns of nested objects have dotted names; a null is blank.
///
/// @param optional columns that are blank when a line does not have them
record JsonLinesFormat(Set<String> optional) implements LineFormat {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    JsonLinesFormat {
        optional = Set.copyOf(optional);
    }

    @Override
    public void read(BufferedReader file, Consumer<Line> lines) throws IOException {
        long number = 0;
        for (String text = file.readLine(); text != null; text = file.readLine()) {
            number++;
            lines.accept(line(number, text));
        }
    }

    private Line line(long number, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node == null || !node.isObject()) {
                return new Line.Malformed(number, "a JSON object is wanted");
            }
            var columns = new HashMap<String, String>();
            optional.forEach(name -> columns.put(name, ""));
            flatten("", node, columns);
            return new Line.Columns(number, columns);
        } catch (JsonProcessingException e) {
            return new Line.Malformed(
                    number, "not JSON, column " + e.getLocation().getColumnNr());
        }
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> columns) {
        object.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, columns);
            } else if (value.isArray()) {
                columns.put(name, value.toString());
            } else {
                columns.put(name, value.isNull() ? "" : value.asText());
            }
        });
    }
}
