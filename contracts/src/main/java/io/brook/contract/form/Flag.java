package io.brook.contract.form;

import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// `true` or `false`, and no other spelling.
public record Flag() implements Form<Boolean> {
    @Override
    public Optional<Boolean> read(Node node, Place place, Faults faults) {
        if (node instanceof ScalarNode scalar && scalar.isPlain()) {
            if (scalar.getValue().equals("true")) {
                return Optional.of(true);
            }
            if (scalar.getValue().equals("false")) {
                return Optional.of(false);
            }
        }
        faults.add(place, expected(), Found.describe(node));
        return Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }

    @Override
    public String expected() {
        return "true or false";
    }
}
