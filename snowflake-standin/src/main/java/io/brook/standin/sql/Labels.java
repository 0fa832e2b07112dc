package io.brook.standin.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Names the columns of a result as Snowflake does: an expression without an alias is labelled by its own text.
final class Labels {

    private Labels() {}

    static void name(JsonNode query, Fragment origin) {
        if (query.path("type").asText().equals("SET_OPERATION_NODE")) {
            name(query.path("left"), origin);
            return;
        }
        if (!query.path("type").asText().equals("SELECT_NODE")) {
            return;
        }
        for (var item : query.path("select_list")) {
            var kind = item.path("class").asText();
            var plain = kind.equals("COLUMN_REF") || kind.equals("STAR");
            if (!plain
                    && item.path("alias").asText().isEmpty()
                    && item.path("query_location_length").asInt() > 0) {
                ((ObjectNode) item)
                        .put(
                                "alias",
                                origin.label(
                                        item.path("query_location").asInt(),
                                        item.path("query_location_length").asInt()));
            }
        }
    }
}
