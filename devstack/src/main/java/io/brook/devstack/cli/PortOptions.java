package io.brook.devstack.cli;

import io.brook.devstack.stack.PortSettings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The ports that a command may choose.
final class PortOptions {
    @Option(names = "--kafka-port", paramLabel = "PORT", description = "The broker's; its controller takes the next.")
    private @Nullable Integer kafka;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "The registry's; its management takes the next.")
    private @Nullable Integer registry;

    @Option(names = "--warehouse-port", paramLabel = "PORT", description = "The warehouse's.")
    private @Nullable Integer warehouse;

    @Option(
            names = "--collector-base-port",
            paramLabel = "PORT",
            description = "The first collector's; the others take the next ones.")
    private @Nullable Integer collectorBase;

    PortSettings settings() {
        var given = new HashMap<String, Integer>();
        put(given, PortSettings.KAFKA, kafka);
        put(given, PortSettings.REGISTRY, registry);
        put(given, PortSettings.WAREHOUSE, warehouse);
        put(given, PortSettings.COLLECTOR_BASE, collectorBase);
        return new PortSettings(given, System.getenv());
    }

    private static void put(Map<String, Integer> given, String name, @Nullable Integer port) {
        if (port != null) {
            given.put(name, port);
        }
    }
}
