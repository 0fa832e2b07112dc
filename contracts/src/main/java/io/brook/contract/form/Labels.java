package io.brook.contract.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A mapping with names of the writer's choosing.
public record Labels(Text<String> names, Text<String> values) implements Form<Map<String, String>> {
    @Override
    public Optional<Map<String, String>> read(Node node, Place place, Faults faults) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(place, expected(), Found.describe(node));
            return Optional.empty();
        }
        var read = new LinkedHashMap<String, String>();
        for (var tuple : mapping.getValue()) {
            var line = Found.lineOf(tuple.getKeyNode());
            var raw = tuple.getKeyNode() instanceof ScalarNode scalar ? Found.shorten(scalar.getValue()) : "?";
            var at = place.key(raw, line);
            var name = names.read(tuple.getKeyNode(), at, faults);
            var value = values.read(tuple.getValueNode(), at, faults);
            if (name.isPresent() && read.put(name.get(), value.orElse("")) != null) {
                faults.add(at, "each name once", "'" + raw + "' again");
            }
        }
        return Optional.of(Collections.unmodifiableMap(read));
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new TreeMap<String, Object>();
        schema.put("type", "object");
        schema.put("propertyNames", Map.of("pattern", "^(?:" + names.pattern() + ")$"));
        schema.put("additionalProperties", values.schema());
        return schema;
    }

    @Override
    public String expected() {
        return "a mapping of names to texts";
    }
}
