package io.brook.contract.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A list; the same scalar may not stand in it twice.
///
/// @param items what each item must be
/// @param atLeast how many items there must be
public record ListOf<T>(Form<T> items, int atLeast) implements Form<List<Located<T>>> {
    /// Reads the items that can be used, noting faults for the others.
    @Override
    public Optional<List<Located<T>>> read(Node node, Place place, Faults faults) {
        if (!(node instanceof SequenceNode sequence)) {
            faults.add(place, expected(), Found.describe(node));
            return Optional.empty();
        }
        var nodes = sequence.getValue();
        if (nodes.size() < atLeast) {
            faults.add(place, expected(), nodes.isEmpty() ? "an empty list" : "a list of " + nodes.size());
        }
        var read = new ArrayList<Located<T>>();
        var seen = new HashSet<String>();
        for (var i = 0; i < nodes.size(); i++) {
            var item = nodes.get(i);
            var at = place.item(i, Found.lineOf(item));
            if (item instanceof ScalarNode scalar && !seen.add(scalar.getValue())) {
                faults.add(at, "each item once", Found.describe(item) + " again");
            }
            items.read(item, at, faults).ifPresent(value -> read.add(new Located<>(value, at)));
        }
        return Optional.of(List.copyOf(read));
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new TreeMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", items.schema());
        if (atLeast > 0) {
            schema.put("minItems", atLeast);
        }
        if (!(items instanceof Section)) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    @Override
    public String expected() {
        return (atLeast > 0 ? "a list of at least " + atLeast + ", each " : "a list, each item ") + items.expected();
    }
}
