package io.brook.devstack.feed;

import io.brook.devstack.catalog.CatalogException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// A node of a mapping document, which knows its path so that every complaint can name it.
record MappingNode(String path, @Nullable Object value) {
    /// The entries of a map.
    Map<String, MappingNode> map() {
        if (!(value instanceof Map<?, ?> entries)) {
            throw fault("a map is wanted");
        }
        var nodes = new LinkedHashMap<String, MappingNode>();
        entries.forEach((key, entry) -> nodes.put(String.valueOf(key), new MappingNode(child(key), entry)));
        return nodes;
    }

    /// The entries of a map that may have these keys and no others.
    Map<String, MappingNode> map(Set<String> allowed) {
        var nodes = map();
        nodes.forEach((key, node) -> {
            if (!allowed.contains(key)) {
                throw node.fault("unknown key, the known ones are "
                        + allowed.stream().sorted().toList());
            }
        });
        return nodes;
    }

    List<MappingNode> list() {
        if (!(value instanceof List<?> items)) {
            throw fault("a list is wanted");
        }
        return items.stream().map(item -> new MappingNode(path + "[]", item)).toList();
    }

    boolean isMap() {
        return value instanceof Map;
    }

    String text() {
        if (value == null || value instanceof Map || value instanceof List) {
            throw fault("text is wanted");
        }
        return value.toString();
    }

    int number() {
        if (!(value instanceof Integer number)) {
            throw fault("a whole number is wanted");
        }
        return number;
    }

    Pattern pattern() {
        try {
            return Pattern.compile(text());
        } catch (PatternSyntaxException e) {
            throw fault("not a regular expression: " + e.getDescription());
        }
    }

    /// The text as something else.
    <T> T as(Function<String, T> reader) {
        try {
            return reader.apply(text());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    /// A key of this map that must be there.
    MappingNode required(String key) {
        return Optional.ofNullable(map().get(key)).orElseThrow(() -> fault("key '" + key + "' is wanted"));
    }

    CatalogException fault(String message) {
        return new CatalogException((path.isEmpty() ? "the mapping" : path) + ": " + message);
    }

    private String child(Object key) {
        return path.isEmpty() ? String.valueOf(key) : path + "." + key;
    }
}
