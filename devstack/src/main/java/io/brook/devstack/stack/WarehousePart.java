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

    static Part of(StackHome home, PortPlan ports) {
        return new Part(
                NAME,
                url(ports.warehouse()),
                List.of(ports.warehouse()),
                () -> command(home, ports),
                new HttpProbe(URI.create(url(ports.warehouse()) + "/health")));
    }

    private static List<String> command(StackHome home, PortPlan ports) throws IOException {
        Path state = home.state(NAME);
        Files.createDirectories(state);
        return new JavaCommand("-Xmx512m")
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
