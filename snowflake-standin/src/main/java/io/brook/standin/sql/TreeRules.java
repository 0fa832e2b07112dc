package io.brook.standin.sql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.standin.store.Catalog;
import io.brook.standin.store.TableDef;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Checks and changes DuckDB's syntax tree in place: every table is named in full and may only be a user's table,
/// functions and types are Snowflake's, and nothing reaches the catalog or the machine.
final class TreeRules {

    private static final Set<String> TABLE_KINDS =
            Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "EXPRESSION_LIST", "EMPTY", "TABLE_FUNCTION", "PIVOT");
    private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");

    private final Session session;
    private final FunctionRules functions;

    TreeRules(Session session) {
        this.session = session;
        this.functions = new FunctionRules(session);
    }

    void apply(JsonNode statement) throws SQLException {
        visit(statement, Set.of());
    }

    /// @param scope names of common table expressions that are visible here
    private void visit(JsonNode node, Set<String> scope) throws SQLException {
        if (node instanceof ArrayNode array) {
            for (var child : array) {
                visit(child, scope);
            }
        } else if (node instanceof ObjectNode object) {
            visitObject(object, scope);
        }
    }

    private void visitObject(ObjectNode node, Set<String> scope) throws SQLException {
        if (node.has("class")) {
            functions.apply(node);
        } else if (node.has("sample") && node.has("alias")) {
            source(node, scope);
        }
        var inner = node.has("cte_map") ? commonTables(node, scope) : scope;
        for (var field : List.copyOf(node.properties())) {
            if (!field.getKey().equals("cte_map")) {
                visit(field.getValue(), inner);
            }
        }
    }

    /// Visits the expressions of a WITH in order; each sees those before it, and itself when it is recursive.
    private Set<String> commonTables(ObjectNode node, Set<String> scope) throws SQLException {
        var visible = new HashSet<>(scope);
        for (var entry : node.path("cte_map").path("map")) {
            var name = entry.path("key").asText().toUpperCase(Locale.ROOT);
            var query = entry.path("value");
            if (query.path("query_node").path("type").asText().equals("RECURSIVE_CTE_NODE")) {
                visible.add(name);
            }
            visit(query, Set.copyOf(visible));
            visible.add(name);
        }
        return visible;
    }

    private void source(ObjectNode node, Set<String> scope) throws SQLException {
        var kind = node.path("type").asText();
        if (!TABLE_KINDS.contains(kind)) {
            throw SqlRefused.unsupported("a source of rows of this kind");
        }
        if (kind.equals("BASE_TABLE")) {
            table(node, scope);
        } else if (kind.equals("TABLE_FUNCTION")) {
            tableFunction(node);
        }
    }

    private void table(ObjectNode node, Set<String> scope) throws SQLException {
        if (!node.path("at_clause").isNull()) {
            throw SqlRefused.unsupported("time travel");
        }
        var parts = new ArrayList<String>();
        node.path("qualified_name").path("path").forEach(part -> parts.add(part.asText()));
        if (parts.size() == 1 && scope.contains(parts.getFirst().toUpperCase(Locale.ROOT))) {
            return;
        }
        var name = new ObjectName(parts).table(session);
        if (node.path("alias").asText().isEmpty()) {
            node.put("alias", name.table());
        }
        point(node, name.duckSchema(), name.table());
    }

    private void tableFunction(ObjectNode node) throws SQLException {
        var function = node.path("function");
        var name = function.path("function_name").asText().toLowerCase(Locale.ROOT);
        if (name.equals("error_table")) {
            errorTable(node, function);
        } else if (!TABLE_FUNCTIONS.contains(name)) {
            throw SqlRefused.missing("Unknown table function", name.toUpperCase(Locale.ROOT));
        }
    }

    /// `ERROR_TABLE(T)` reads the rows that were refused on their way into T.
    private void errorTable(ObjectNode node, JsonNode function) throws SQLException {
        var parts = new ArrayList<String>();
        function.path("arguments")
                .path(0)
                .path("expression")
                .path("column_names")
                .forEach(p -> parts.add(p.asText()));
        if (parts.isEmpty()) {
            throw SqlRefused.unsupported("ERROR_TABLE of anything but a table's name");
        }
        var name = new ObjectName(parts).table(session);
        var table = new Catalog(session.connection())
                .table(name)
                .orElseThrow(() -> SqlRefused.missing("Object", name.toString()));
        var alias = node.path("alias").asText();
        node.removeAll();
        node.put("type", "BASE_TABLE").put("alias", alias).putNull("sample").put("query_location", 0);
        node.put("query_location_length", 0).putArray("column_name_alias");
        node.putNull("at_clause");
        point(node, "_sf", TableDef.errorTable(table.id()));
    }

    private static void point(ObjectNode node, String schema, String table) {
        node.put("catalog_name", "").put("schema_name", schema).put("table_name", table);
        var path = JsonNodeFactory.instance.arrayNode().add(schema).add(table);
        node.putObject("qualified_name").set("path", path);
    }
}
