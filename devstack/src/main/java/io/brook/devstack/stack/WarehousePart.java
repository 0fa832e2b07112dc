package io.brook.devstack.stack;

import io.brook.devstack.process.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The warehouse: the Snowflake stand-in, with its fault switches open.
final class WarehousePart {
    static final String NAME = "warehouse";

    private WarehousePart() {}

    static Part of(Site site) {
        PortPlan ports = site.ports();
        return new Part(
                NAME,
                url(ports.warehouse()),
                List.of(ports.warehouse()),
                () -> command(site),
                new HttpProbe(URI.create(url(ports.warehouse()) + "/health")));
    }

    private static List<String> command(Site site) throws IOException {
        StackHome home = site.home();
        PortPlan ports = site.ports();
        Path state = home.state(NAME);
        Files.createDirectories(state);
        return site.java(NAME, "-Xmx512m")
                .main(
                        home.module("snowflake-standin"),
                        "io.brook.standin.Main",
                        "--port",
                        Integer.toString(ports.warehouse()),
                        "--data-dir",
                        state.toString(),
                        "--public-key",
                        new KeyFiles(home.keys()).warehousePublicKey().toString(),
                        "--faults");
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
