package io.brook.standin.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.standin.store.Jdbc;
import java.sql.SQLException;

/// Translates a query for DuckDB by way of DuckDB's own syntax tree: what runs is printed from the tree that was
/// checked.
final class Translator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SELECT = "SELECT ";

    private final Session session;
    private final TreeRules rules;

    Translator(Session session) {
        this.session = session;
        this.rules = new TreeRules(session);
    }

    /// A whole query.
    String query(Fragment query) throws SQLException {
        var tree = parse("", query, "");
        Labels.name(tree.path("statements").path(0).path("node"), query);
        return print(tree);
    }

    /// An expression that stands in an UPDATE or DELETE.
    String expression(Fragment expression) throws SQLException {
        return print(parse(SELECT + "(", expression, ")")).substring(SELECT.length());
    }

    private ObjectNode parse(String before, Fragment origin, String after) throws SQLException {
        var text = before + origin.duckdb() + after;
        var json = Jdbc.first(
                        session.connection(), "SELECT json_serialize_sql(?::VARCHAR)", row -> row.getString(1), text)
                .orElseThrow();
        var tree = read(json);
        if (tree.path("error").asBoolean()) {
            throw refused(tree, origin, before.length());
        }
        if (tree.path("statements").size() != 1) {
            throw SqlRefused.unsupported("more than one statement");
        }
        rules.apply(tree.path("statements").path(0));
        return tree;
    }

    private static SqlRefused refused(JsonNode tree, Fragment origin, int shift) {
        var position = tree.path("position").asInt(-1);
        if (position < 0) {
            return SqlRefused.unsupported("this form of query");
        }
        var message = tree.path("error_message").asText();
        var near = message.indexOf("near \"");
        var unexpected = near < 0 ? "<EOF>" : message.substring(near + 6, message.lastIndexOf('"'));
        return SqlRefused.syntax(origin.position(Math.max(0, position - shift)), unexpected);
    }

    private String print(ObjectNode tree) throws SQLException {
        return Jdbc.first(
                        session.connection(),
                        "SELECT json_deserialize_sql(?::JSON)",
                        row -> row.getString(1),
                        tree.toString())
                .orElseThrow();
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("DuckDB writes its trees as JSON", e);
        }
    }
}
