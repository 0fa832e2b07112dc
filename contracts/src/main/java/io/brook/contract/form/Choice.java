package io.brook.contract.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/// One of a few words.
///
/// @param words each word and what it stands for, in the order they are listed
public record Choice<T>(List<Map.Entry<String, T>> words) implements Form<T> {
    public Choice {
        words = List.copyOf(words);
    }

    /// The words of some values.
    public static <T> Choice<T> of(List<T> values, Function<T, String> word) {
        return new Choice<>(values.stream()
                .map(value -> Map.entry(word.apply(value), value))
                .toList());
    }

    @Override
    public Optional<T> read(Node node, Place place, Faults faults) {
        var word = Found.text(node);
        var value = words.stream()
                .filter(entry -> word.isPresent() && entry.getKey().equals(word.get()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (value.isEmpty()) {
            faults.add(place, expected() + word.map(this::suggestion).orElse(""), Found.describe(node));
        }
        return value;
    }

    private String suggestion(String word) {
        return Suggestion.among(keys(), word)
                .map(near -> " (did you mean '" + near + "'?)")
                .orElse("");
    }

    private List<String> keys() {
        return words.stream().map(Map.Entry::getKey).toList();
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("enum", keys());
        return schema;
    }

    @Override
    public String expected() {
        return words.size() == 1 ? "'" + keys().getFirst() + "'" : "one of " + String.join(", ", keys());
    }
}
