package io.brook.devstack.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Which ports a stack shall use: what the command says, else the environment (`BROOK_KAFKA_PORT`), else
/// `brook.properties` (`kafka.port`) in the stack's directory, else the default.
///
/// @param given what the command says, by the names of `brook.properties`
/// @param environment the process's environment
public record PortSettings(Map<String, Integer> given, Map<String, String> environment) {
    public static final String KAFKA = "kafka.port";
    public static final String REGISTRY = "registry.port";
    public static final String WAREHOUSE = "warehouse.port";
    public static final String COLLECTOR_BASE = "collector.base.port";

    static final String HEADING = "This stack's settings; a command's options and BROOK_* variables go before";

    private static final Map<String, Integer> DEFAULTS =
            Map.of(KAFKA, 19_092, REGISTRY, 18_081, WAREHOUSE, 18_085, COLLECTOR_BASE, 18_100);

    public PortSettings {
        given = Map.copyOf(given);
        environment = Map.copyOf(environment);
    }

    /// The plan that follows from all of it.
    ///
    /// @throws IllegalArgumentException when a setting is no port
    public PortPlan plan(StackHome home) throws IOException {
        Properties remembered = load(home.properties());
        return new PortPlan(
                port(KAFKA, remembered),
                port(REGISTRY, remembered),
                port(WAREHOUSE, remembered),
                port(COLLECTOR_BASE, remembered));
    }

    /// Writes the ports down, for the commands to come.
    public void remember(StackHome home) throws IOException {
        Properties properties = load(home.properties());
        for (String name : DEFAULTS.keySet()) {
            properties.setProperty(name, Integer.toString(port(name, properties)));
        }
        Files.createDirectories(home.directory());
        try (var writer = Files.newBufferedWriter(home.properties())) {
            properties.store(writer, HEADING);
        }
    }

    private int port(String name, Properties remembered) {
        Integer fromCommand = given.get(name);
        if (fromCommand != null) {
            return fromCommand;
        }
        String variable = "BROOK_" + name.replace('.', '_').toUpperCase(Locale.ROOT);
        String fromEnvironment = environment.get(variable);
        if (fromEnvironment != null) {
            return parse(variable, fromEnvironment);
        }
        String fromFile = remembered.getProperty(name);
        return fromFile == null ? DEFAULTS.getOrDefault(name, 0) : parse(name, fromFile);
    }

    private static int parse(String name, String text) {
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a port, was '" + text + "'", e);
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
