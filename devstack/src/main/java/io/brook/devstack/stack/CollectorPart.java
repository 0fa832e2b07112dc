package io.brook.devstack.stack;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Part;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A collector of this repository, streaming and landing in one process.
final class CollectorPart {
    private CollectorPart() {}

    static Part of(Site site, Product product, int port) {
        String address = "http://127.0.0.1:" + port;
        return new Part(
                product.process(),
                address,
                List.of(port),
                () -> command(site, product, port),
                new HttpProbe(URI.create(address + "/health/readiness")));
    }

    private static List<String> command(Site site, Product product, int port) throws IOException {
        return site.java(
                        "-Djava.io.tmpdir=" + site.home().scratch(product.process()),
                        "-Xms128m",
                        "-Xmx768m",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED")
                .properties(settings(site, product, port))
                .main(product.module(), "io.brook.runtime.Main");
    }

    private static Map<String, String> settings(Site site, Product product, int port) {
        StackHome home = site.home();
        PortPlan ports = site.ports();
        var keys = new KeyFiles(home.keys());
        var settings = new HashMap<String, String>();
        settings.put("micronaut.server.host", "127.0.0.1");
        settings.put("micronaut.server.port", Integer.toString(port));
        settings.put("collector.contract", product.contractFile().toString());
        settings.put("collector.roles", "stream,land");
        settings.put("collector.instance-id", product.process() + "-0");
        settings.put("collector.state-dir", home.state(product.process()).toString());
        settings.put("collector.keys-dir", home.keys().toString());
        settings.put("collector.environment", "embedded");
        settings.put("collector.topics.create", "true");
        settings.put("kafka.bootstrap-servers", "127.0.0.1:" + ports.kafka());
        settings.put("registry.url", RegistryPart.url(ports.registry()));
        settings.put(
                "registry.cache-dir",
                home.state(product.process()).resolve("schemas").toString());
        settings.put("warehouse.url", WarehousePart.url(ports.warehouse()));
        settings.put("warehouse.account", WarehouseLogin.ACCOUNT);
        settings.put("warehouse.user", WarehouseLogin.USER);
        settings.put("warehouse.role", WarehouseLogin.ROLE);
        settings.put("warehouse.private-key-file", keys.warehousePrivateKey().toString());
        settings.put("warehouse.embedded", "true");
        return settings;
    }
}
