package io.brook.devstack.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.devstack.crowd.Fate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a load has sent, by what is meant to become of it.
public record LoadReport(String contract, String topic, LoadOrder order, Map<Fate, Long> fates, Duration took) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public LoadReport {
        fates = Map.copyOf(fates);
    }

    private long records() {
        return fates.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%s: sent %,d records to %s in %.1f s, seed %d"
                .formatted(contract, records(), topic, took.toMillis() / 1e3, order.seed()));
        ordered().forEach((fate, count) -> lines.add("  %-16s %,12d".formatted(label(fate), count)));
        return lines;
    }

    public ObjectNode toJson() {
        ObjectNode node = JSON.createObjectNode()
                .put("contract", contract)
                .put("topic", topic)
                .put("records", records())
                .put("seed", order.seed())
                .put("seconds", took.toMillis() / 1e3);
        ObjectNode counts = node.putObject("fates");
        ordered().forEach((fate, count) -> counts.put(label(fate), count));
        return node;
    }

    private Map<Fate, Long> ordered() {
        var ordered = new EnumMap<Fate, Long>(Fate.class);
        ordered.putAll(fates);
        return ordered;
    }

    private static String label(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
