package io.brook.contract.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A calendar day: `2026-03-31`.
public record Day() implements Form<LocalDate> {
    private static final String PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Pattern LEGAL = Pattern.compile(PATTERN);

    @Override
    public Optional<LocalDate> read(Node node, Place place, Faults faults) {
        if (node instanceof ScalarNode scalar
                && LEGAL.matcher(scalar.getValue()).matches()) {
            try {
                return Optional.of(LocalDate.parse(scalar.getValue()));
            } catch (DateTimeParseException _) {
                // falls through to the one message for every malformed day
            }
        }
        faults.add(place, expected(), Found.describe(node));
        return Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        return new TreeMap<>(Map.of("type", "string", "pattern", "^" + PATTERN + "$"));
    }

    @Override
    public String expected() {
        return "a day such as 2026-03-31";
    }
}
