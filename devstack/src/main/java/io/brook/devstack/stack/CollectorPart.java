package io.brook.devstack.stack;

import io.brook.devstack.process.Part;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A collector of this repository, streaming and landing in one process.
final class CollectorPart {
    private CollectorPart() {}

    static Part of(Site site, Instance instance) {
        int planned = site.ports().collector(instance.place());
        int port = PortPlan.portOf(site.home().runs(), instance.name(), planned);
        String address = "http://127.0.0.1:" + port;
        return new Part(
                instance.name(),
                address,
                List.of(port),
                () -> command(site, instance, port),
                new HttpProbe(URI.create(address + "/health/readiness")));
    }

    private static List<String> command(Site site, Instance instance, int port) throws IOException {
        return site.java(
                        instance.name(),
                        "-Djava.io.tmpdir=" + site.home().scratch(instance.name()),
                        "-Xms128m",
                        "-Xmx768m",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED")
                .properties(settings(site, instance, port))
                .main(instance.product().module(), "io.brook.runtime.Main");
    }

    private static Map<String, String> settings(Site site, Instance instance, int port) {
        StackHome home = site.home();
        var state = home.state(instance.name());
        var settings = new HashMap<String, String>();
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("micronaut.server.port", Integer.toString(port));
        settings.put("collector.contract", instance.product().contractFile().toString());
        settings.put("collector.roles", "stream,land");
        settings.put("collector.instance-id", instance.id());
        settings.put("collector.state-dir", state.toString());
        settings.put("collector.keys-dir", home.keys().toString());
        settings.put("collector.environment", "embedded");
        settings.put("collector.topics.create", "true");
        settings.put("registry.cache-dir", state.resolve("schemas").toString());
        settings.putAll(neighbours(site, instance.name()));
        return settings;
    }

    private static Map<String, String> neighbours(Site site, String name) {
        PortPlan ports = site.ports();
        Wiring wiring = site.wiring();
        var keys = new KeyFiles(site.home().keys());
        return Map.of(
                "kafka.bootstrap-servers",
                "127.0.0.1:" + wiring.port(name, KafkaPart.NAME, ports.kafka()),
                "registry.url",
                RegistryPart.url(wiring.port(name, RegistryPart.NAME, ports.registry())),
                "warehouse.url",
                WarehousePart.url(wiring.port(name, WarehousePart.NAME, ports.warehouse())),
                "warehouse.account",
                WarehouseLogin.ACCOUNT,
                "warehouse.user",
                WarehouseLogin.USER,
                "warehouse.role",
                WarehouseLogin.ROLE,
                "warehouse.private-key-file",
                keys.warehousePrivateKey().toString(),
                "warehouse.embedded",
                "true");
    }
}
