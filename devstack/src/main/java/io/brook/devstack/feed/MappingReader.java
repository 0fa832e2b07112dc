package io.brook.devstack.feed;

import io.brook.devstack.catalog.CatalogException;
import io.brook.devstack.feed.Expression.Case;
import io.brook.devstack.feed.Expression.Choice;
import io.brook.devstack.feed.Expression.Extract;
import io.brook.devstack.feed.Expression.Product;
import io.brook.devstack.feed.Expression.Template;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a feed mapping: `format`, how to take lines apart and read times, and what each field is made from.
final class MappingReader {
    static final Set<String> KEYS =
            Set.of("format", "charset", "delimiter", "zone", "timestamp", "default_year", "line", "patterns", "fields");

    private MappingReader() {}

    /// @throws CatalogException when the mapping is absent or has a fault
    static FeedMapping read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new CatalogException("cannot read the mapping " + file, e);
        } catch (CatalogException e) {
            throw new CatalogException(file + ": " + e.getMessage(), e);
        }
    }

    static FeedMapping parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            var root = new MappingNode("", new Yaml(new SafeConstructor(options)).load(text));
            return mapping(root, root.map(KEYS));
        } catch (YAMLException e) {
            throw new CatalogException("not a YAML document: " + e.getMessage(), e);
        }
    }

    private static FeedMapping mapping(MappingNode root, Map<String, MappingNode> keys) {
        var fields = new LinkedHashMap<String, Expression>();
        root.required("fields").map().forEach((name, node) -> fields.put(name, expression(node)));
        return new FeedMapping(format(root, keys), charset(keys), times(keys), fields);
    }

    private static LineFormat format(MappingNode root, Map<String, MappingNode> keys) {
        MappingNode format = root.required("format");
        return switch (format.text()) {
            case "csv" -> new CsvFormat(delimiter(keys));
            case "jsonl" ->
                new JsonLinesFormat(Columns.in(root.required("fields").value()));
            case "log" -> log(root);
            default -> throw format.fault("csv, jsonl or log is wanted");
        };
    }

    private static char delimiter(Map<String, MappingNode> keys) {
        MappingNode node = keys.get("delimiter");
        if (node == null) {
            return ',';
        }
        if (node.text().length() != 1) {
            throw node.fault("one character is wanted");
        }
        return node.text().charAt(0);
    }

    private static LogFormat log(MappingNode root) {
        var messages = new ArrayList<LogFormat.Message>();
        for (MappingNode node : root.required("patterns").list()) {
            node.map(Set.of("match", "set"));
            var set = new HashMap<String, String>();
            if (node.map().containsKey("set")) {
                node.required("set").map().forEach((name, value) -> set.put(name, value.text()));
            }
            messages.add(new LogFormat.Message(node.required("match").pattern(), set));
        }
        MappingNode line = root.required("line");
        try {
            return new LogFormat(line.pattern(), messages);
        } catch (IllegalArgumentException e) {
            throw line.fault(String.valueOf(e.getMessage()));
        }
    }

    private static Charset charset(Map<String, MappingNode> keys) {
        MappingNode node = keys.get("charset");
        return node == null ? StandardCharsets.UTF_8 : node.as(Charset::forName);
    }

    private static TimeFormat times(Map<String, MappingNode> keys) {
        MappingNode zone = keys.get("zone");
        MappingNode year = keys.get("default_year");
        MappingNode pattern = keys.get("timestamp");
        ZoneId zoneId = zone == null ? ZoneOffset.UTC : zone.as(ZoneId::of);
        OptionalInt defaultYear = year == null ? OptionalInt.empty() : OptionalInt.of(year.number());
        return pattern == null
                ? new TimeFormat("iso", zoneId, defaultYear)
                : pattern.as(name -> new TimeFormat(name, zoneId, defaultYear));
    }

    private static Expression expression(MappingNode node) {
        if (!node.isMap()) {
            return new Template(node.text());
        }
        if (node.map().containsKey("multiply")) {
            return product(node);
        }
        return node.map().containsKey("extract") ? extract(node) : choice(node);
    }

    private static Expression extract(MappingNode node) {
        node.map(Set.of("extract", "from"));
        return new Extract(node.required("extract").pattern(), expression(node.required("from")));
    }

    private static Expression product(MappingNode node) {
        var keys = node.map(Set.of("multiply", "decimals"));
        List<Expression> factors = node.required("multiply").list().stream()
                .map(MappingReader::expression)
                .toList();
        MappingNode decimals = keys.get("decimals");
        return new Product(factors, decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals.number()));
    }

    private static Expression choice(MappingNode node) {
        node.map(Set.of("choose", "cases", "otherwise"));
        var cases = new ArrayList<Case>();
        node.required("cases")
                .map()
                .forEach((pattern, then) ->
                        cases.add(new Case(new MappingNode(then.path(), pattern).pattern(), expression(then))));
        return new Choice(expression(node.required("choose")), cases, expression(node.required("otherwise")));
    }
}
