package io.brook.devstack.stack;

import io.brook.devstack.process.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The schema registry: Apicurio Registry with its state in a file, spoken to by Confluent's REST API.
final class RegistryPart {
    static final String NAME = "registry";

    private RegistryPart() {}

    static Part of(Site site) {
        PortPlan ports = site.ports();
        return new Part(
                NAME,
                url(ports.registry()),
                List.of(ports.registry(), ports.management()),
                () -> command(site),
                new HttpProbe(URI.create(url(ports.registry()) + "/subjects")));
    }

    private static List<String> command(Site site) throws IOException {
        StackHome home = site.home();
        PortPlan ports = site.ports();
        Path state = home.state(NAME);
        Files.createDirectories(state);
        var properties = Map.of(
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(ports.registry()),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(ports.management()),
                "quarkus.banner.enabled",
                "false",
                "apicurio.datasource.url",
                "jdbc:h2:file:" + state.resolve("registry"));
        return new JavaCommand("-Xmx256m", "-XX:TieredStopAtLevel=1")
                .flags(site.wiring().flags(NAME))
                .properties(properties)
                .jar(home.module("devstack").resolve("target/registry/quarkus-run.jar"));
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port + "/apis/ccompat/v7";
    }
}
