package io.brook.standin.sql;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.standin.store.Macros;
import io.brook.standin.store.SnowType;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Changes functions, types and columns of an expression from Snowflake's to DuckDB's, and refuses what looks inside.
final class FunctionRules {

    /// Functions of DuckDB that read its settings, its catalog or the machine.
    private static final Pattern FORBIDDEN = Pattern.compile("duckdb_.*|pg_.*|has_.*_privilege|get_?variable|getenv"
            + "|current_setting|set_config|read_.*|write_.*|query|query_table|nextval|currval|json_.*_?sql.*|.*_log.*"
            + "|current_query|current_schemas|current_catalog|in_search_path|txid_current|add_parquet_key|glob"
            + "|current_connection_id|current_query_id|current_transaction_id|sf_.*|which_secret|getsecret.*"
            + "|parse_duckdb.*|col_description|obj_description|shobj_description|format_type|map_to_pg_oid"
            + "|enable_.*|disable_.*|create_sort_key|md5_number_.*|pragma_.*|sleep.*|checkpoint|force_checkpoint");

    private static final Set<String> PART_FIRST = Set.of(
            "datediff", "timediff", "timestampdiff", "dateadd", "timeadd", "timestampadd", "date_trunc", "date_part");

    private static final Map<String, String> RENAMED = Map.of(
            "timestampdiff", "datediff",
            "timediff", "datediff",
            "timestampadd", "dateadd",
            "timeadd", "dateadd",
            "len", "length",
            "object_construct", "json_object",
            "array_size", "json_array_length",
            "get_path", "json_extract",
            "regexp_like", "regexp_full_match",
            "rlike", "regexp_full_match");

    private final Session session;

    FunctionRules(Session session) {
        this.session = session;
    }

    void apply(ObjectNode node) {
        switch (node.path("class").asText()) {
            case "FUNCTION", "WINDOW" -> function(node);
            case "TYPE" -> type(node);
            case "COLUMN_REF" -> column(node);
            default -> {
                // constants, comparisons and the like mean the same in both
            }
        }
    }

    private void function(ObjectNode node) {
        var name = node.path("function_name").asText().toLowerCase(Locale.ROOT);
        if (node.path("qualified_name").path("path").size() > 1
                || FORBIDDEN.matcher(name).matches()) {
            throw new SqlRefused(
                    "002140", "42601", "SQL compilation error:\nUnknown function " + name.toUpperCase(Locale.ROOT));
        }
        if (PART_FIRST.contains(name)) {
            datePart(node);
        }
        var renamed = RENAMED.getOrDefault(name, name);
        var constant = node.path("arguments").isEmpty() ? contextValue(renamed) : null;
        if (constant != null) {
            constant(node, constant.value());
        } else if (Macros.NAMES.contains(renamed)) {
            point(node, "_sf", "sf_" + renamed);
        } else if (!renamed.equals(name)) {
            point(node, "", renamed);
        }
    }

    private record ContextValue(@Nullable String value) {}

    private @Nullable ContextValue contextValue(String name) {
        return switch (name) {
            case "current_database" -> new ContextValue(session.database());
            case "current_schema" -> new ContextValue(session.schema());
            case "current_role" -> new ContextValue(session.role());
            case "current_warehouse" -> new ContextValue(session.warehouse());
            case "current_user" -> new ContextValue(session.login().user());
            case "current_account" -> new ContextValue(session.login().account());
            case "current_version", "version" -> new ContextValue("9.0.0-standin");
            default -> null;
        };
    }

    /// Makes `DAY` of `DATEDIFF(DAY, …)` the text 'day'.
    private static void datePart(ObjectNode node) {
        var first = node.path("arguments").path(0);
        var names = first.path("expression").path("column_names");
        if (names.size() == 1) {
            constant(
                    (ObjectNode) first.path("expression"), names.get(0).asText().toLowerCase(Locale.ROOT));
        }
    }

    private void column(ObjectNode node) {
        var names = node.withArray("column_names");
        if (names.size() == 1) {
            var word = names.get(0).asText().toLowerCase(Locale.ROOT);
            var constant = word.startsWith("current_") ? contextValue(word) : null;
            if (constant != null) {
                constant(node, constant.value());
            }
        }
        while (names.size() > 2) {
            names.remove(0); // DB.SCHEMA.TABLE.COLUMN: the table's name alone tells which is meant
        }
    }

    private static void type(ObjectNode node) {
        var arguments = new ArrayList<Integer>();
        node.path("children")
                .forEach(child ->
                        arguments.add(child.path("literal").path("text").asInt()));
        var name = node.path("type_name").asText();
        if (name.equalsIgnoreCase("INTERVAL")) {
            return;
        }
        var type = SnowType.declared(name, arguments);
        if (type.isEmpty()) {
            throw new SqlRefused("002040", "42601", "SQL compilation error:\nUnsupported data type '" + name + "'.");
        }
        var duckdb = type.get().duckdb();
        var cut = duckdb.indexOf('(');
        node.put("type_name", cut < 0 ? duckdb : duckdb.substring(0, cut));
        node.putObject("qualified_name")
                .putArray("path")
                .add(node.path("type_name").asText());
        var children = node.putArray("children");
        if (cut >= 0) {
            for (var argument : duckdb.substring(cut + 1, duckdb.length() - 1).split(",", -1)) {
                var child = children.addObject();
                child.put("class", "CONSTANT").put("type", "VALUE_CONSTANT").put("alias", "");
                child.put("query_location", 0).put("query_location_length", 0);
                child.putObject("literal").put("kind", "INTEGER").put("text", argument);
            }
        }
    }

    private static void constant(ObjectNode node, @Nullable String value) {
        var location = node.path("query_location").deepCopy();
        var length = node.path("query_location_length").deepCopy();
        var alias = node.path("alias").asText();
        node.removeAll();
        node.put("class", "CONSTANT").put("type", "VALUE_CONSTANT").put("alias", alias);
        node.set("query_location", location);
        node.set("query_location_length", length);
        var literal = node.putObject("literal");
        literal.put("kind", value == null ? "NULL_LITERAL" : "STRING").put("text", value == null ? "" : value);
    }

    private static void point(ObjectNode node, String schema, String name) {
        node.put("catalog", "").put("schema", schema).put("function_name", name);
        var path = JsonNodeFactory.instance.arrayNode();
        if (!schema.isEmpty()) {
            path.add(schema);
        }
        node.putObject("qualified_name").set("path", path.add(name));
    }
}
