package io.brook.contract.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A mapping with a known set of keys; any other key is a fault.
///
/// @param single whether exactly one of the keys is to be given
public record Section(List<Key<?>> keys, boolean single) implements Form<Fields> {
    public Section {
        keys = List.copyOf(keys);
    }

    /// A section of these keys.
    public static Section of(Key<?>... keys) {
        return new Section(List.of(keys), false);
    }

    /// A section that holds exactly one of these keys.
    public static Section oneOf(Key<?>... keys) {
        return new Section(List.of(keys), true);
    }

    /// Reads the keys that can be used, noting faults for the others.
    @Override
    public Optional<Fields> read(Node node, Place place, Faults faults) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(place, expected(), Found.describe(node));
            return Optional.empty();
        }
        var fields = new Fields(place);
        var lines = new HashMap<String, Integer>();
        for (var tuple : mapping.getValue()) {
            readTuple(tuple, fields, lines, faults);
        }
        for (var key : keys) {
            if (key.isRequired() && !lines.containsKey(key.name())) {
                faults.add(place.key(key.name(), place.line()), key.form().expected(), "no such key");
            }
        }
        if (single && mapping.getValue().size() != 1) {
            faults.add(place, "exactly one key", mapping.getValue().size() + " keys");
        }
        return Optional.of(fields);
    }

    private void readTuple(NodeTuple tuple, Fields fields, Map<String, Integer> lines, Faults faults) {
        var line = Found.lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
            faults.add(fields.place().key("?", line), expected(), Found.describe(tuple.getKeyNode()) + " as a key");
            return;
        }
        var name = scalar.getValue();
        var at = fields.place().key(Found.shorten(name), line);
        var earlier = lines.putIfAbsent(name, line);
        if (earlier != null) {
            faults.add(at, "the key once", "the key again, first on line " + earlier);
            return;
        }
        var key = keys.stream().filter(known -> known.name().equals(name)).findFirst();
        key.ifPresentOrElse(
                known -> readValue(known, tuple.getValueNode(), at, new Sink(fields, faults)),
                () -> faults.add(at, faults.isFull() ? "a known key" : known(name), "an unknown key"));
    }

    private record Sink(Fields fields, Faults faults) {}

    private static <T> void readValue(Key<T> key, Node node, Place at, Sink sink) {
        sink.fields().mention(key, at);
        key.form()
                .read(node, at, sink.faults())
                .ifPresent(value -> sink.fields().put(key, new Located<>(value, at)));
    }

    private String known(String name) {
        return Suggestion.among(names(), name)
                .map(near -> "a known key (did you mean '" + near + "'?)")
                .orElse(expected());
    }

    private List<String> names() {
        return keys.stream().<String>map(Key::name).toList();
    }

    @Override
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        for (var key : keys) {
            var property = new LinkedHashMap<String, Object>();
            property.put("description", key.description());
            property.putAll(key.form().schema());
            properties.put(key.name(), property);
        }
        var required =
                keys.stream().filter(Key::isRequired).<String>map(Key::name).toList();
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (single) {
            schema.put("minProperties", 1);
            schema.put("maxProperties", 1);
        }
        schema.put("properties", properties);
        return schema;
    }

    @Override
    public String expected() {
        return "a mapping of " + String.join(", ", names());
    }
}
