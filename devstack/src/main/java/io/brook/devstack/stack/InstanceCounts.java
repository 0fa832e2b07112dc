package io.brook.devstack.stack;

import io.brook.devstack.catalog.Product;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// How many instances of each product there shall be, by the process's name; kept in the stack's properties.
record InstanceCounts(Map<String, Integer> counts) {
    private static final String PREFIX = "instances.";

    InstanceCounts {
        counts = Map.copyOf(counts);
        counts.forEach(InstanceCounts::check);
    }

    private static void check(String process, int count) {
        if (count < 0 || count > Instance.MOST) {
            throw new IllegalArgumentException(
                    "there must be 0 to " + Instance.MOST + " instances of " + process + ", was " + count);
        }
    }

    /// One of each product, but for what was asked before.
    static InstanceCounts remembered(StackHome home, List<Product> products) throws IOException {
        var properties = load(home.properties());
        var counts = new LinkedHashMap<String, Integer>();
        for (Product product : products) {
            String text = properties.getProperty(PREFIX + product.process(), "1");
            counts.put(product.process(), parse(PREFIX + product.process(), text));
        }
        return new InstanceCounts(counts);
    }

    private static int parse(String name, String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a count of instances, was '" + text + "'", e);
        }
    }

    int of(Product product) {
        return counts.getOrDefault(product.process(), 1);
    }

    /// These, but for what is wanted now.
    ///
    /// @throws IllegalArgumentException for a process that there is none of, or a count out of range
    InstanceCounts with(Map<String, Integer> wanted) {
        wanted.keySet().stream()
                .filter(process -> !counts.containsKey(process))
                .findFirst()
                .ifPresent(process -> {
                    throw new IllegalArgumentException("there is no collector '" + process + "', only "
                            + counts.keySet().stream().sorted().toList());
                });
        var all = new LinkedHashMap<>(counts);
        all.putAll(wanted);
        return new InstanceCounts(all);
    }

    void remember(StackHome home) throws IOException {
        var properties = load(home.properties());
        counts.forEach((process, count) -> properties.setProperty(PREFIX + process, Integer.toString(count)));
        Files.createDirectories(home.directory());
        try (var writer = Files.newBufferedWriter(home.properties())) {
            properties.store(writer, PortSettings.HEADING);
        }
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
