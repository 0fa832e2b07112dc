package io.brook.contract.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A positive amount of money, with at most two digits after the point.
public record Amount() implements Form<BigDecimal> {
    private static final Pattern PLAIN = Pattern.compile("(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,2})?");

    @Override
    public Optional<BigDecimal> read(Node node, Place place, Faults faults) {
        if (node instanceof ScalarNode scalar
                && scalar.isPlain()
                && PLAIN.matcher(scalar.getValue()).matches()) {
            var amount = new BigDecimal(scalar.getValue());
            if (amount.signum() > 0) {
                return Optional.of(amount);
            }
        }
        faults.add(place, expected(), Found.describe(node));
        return Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        return new TreeMap<>(Map.of("type", "number", "exclusiveMinimum", 0));
    }

    @Override
    public String expected() {
        return "a positive amount such as 1200 or 99.50";
    }
}
