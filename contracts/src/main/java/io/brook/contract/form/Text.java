package io.brook.contract.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;

/// A text in a small grammar.
///
/// @param expected what is expected, to follow the word "expected"
/// @param pattern a regular expression that every legal text matches whole, in the part common to Java and ECMA-262
/// @param examples legal texts
/// @param parser reads a text, refusing an illegal one with an IllegalArgumentException
public record Text<T>(String expected, String pattern, List<String> examples, Function<String, T> parser)
        implements Form<T> {
    public Text {
        examples = List.copyOf(examples);
    }

    /// A text that stays a text.
    public static Text<String> matching(String expected, String pattern, String... examples) {
        return new Text<>(expected, pattern, List.of(examples), text -> {
            if (!text.matches(pattern)) {
                throw new IllegalArgumentException("text must match " + pattern + ", was '" + text + "'");
            }
            return text;
        });
    }

    @Override
    public Optional<T> read(Node node, Place place, Faults faults) {
        var text = Found.text(node);
        if (text.isEmpty()) {
            var found = Found.describe(node);
            faults.add(place, expected, found.startsWith("the ") ? found + " (quote it to make it text)" : found);
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text.get()));
        } catch (IllegalArgumentException _) {
            faults.add(place, expected, Found.describe(node));
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Object> schema() {
        var schema = new TreeMap<String, Object>();
        schema.put("type", "string");
        schema.put("pattern", "^(?:" + pattern + ")$");
        if (!examples.isEmpty()) {
            schema.put("examples", examples);
        }
        return schema;
    }
}
