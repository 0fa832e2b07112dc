package io.brook.devstack.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// What a health answer says is down: the names of its indicators and their causes.
final class HealthCauses {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;

    private HealthCauses() {}

    /// One line that begins with `: `, or nothing when the answer is no health document.
    static String in(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            var down = new ArrayList<String>();
            collect(root.path("details"), down);
            String text = down.isEmpty() ? "" : ": " + String.join("; ", down);
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        } catch (JsonProcessingException _) {
            return "";
        }
    }

    private static void collect(JsonNode indicators, List<String> down) {
        indicators.properties().forEach(entry -> {
            JsonNode indicator = entry.getValue();
            if (indicator.isObject() && !indicator.path("status").asText("UP").equals("UP")) {
                JsonNode details = indicator.path("details");
                down.add(
                        details.isMissingNode() || details.isEmpty() ? entry.getKey() : entry.getKey() + " " + details);
            }
        });
    }
}
