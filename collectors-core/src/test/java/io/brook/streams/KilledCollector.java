package io.brook.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The test product's collector as a process of its own, to be killed.
final class KilledCollector {
    private KilledCollector() {}

    public static void main(String[] args) throws InterruptedException {
        var settings =
                StreamsSettings.of("orders_core", "killed-0", Path.of(args[1]), Map.of("bootstrap.servers", args[0]));
        var setup = Setups.of(Orders.spec(), new FakeRegistry());
        var streams = new CollectorStreams(
                settings, setup.limits(), gate -> CollectorTopology.build(setup, gate), () -> true, Silent.LISTENER);
        streams.start();
        Thread.currentThread().join();
    }

    static Process start(String address, Path stateDir) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                KilledCollector.class.getName(),
                address,
                stateDir.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(stateDir.resolve("collector.log").toFile())
                .start();
    }

    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
