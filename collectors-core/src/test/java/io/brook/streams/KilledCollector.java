package io.brook.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The test product's collector as a process of its own, to be killed. Its write buffers are small, so that its stores
/// have files at the kill, as large ones do.
final class KilledCollector {
    private KilledCollector() {}

    /// Collects until it is killed.
    ///
    /// @param args the broker, the state directory, the instance, its standbys, session and transaction timeout
    public static void main(String[] args) {
        var settings = StreamsSettings.of(
                        "orders_core", args[2], Path.of(args[1]), Map.of("bootstrap.servers", args[0]))
                .with(Failover.DEFAULT
                        .withStandbyReplicas(Integer.parseInt(args[3]))
                        .withSessionTimeout(Duration.parse(args[4]))
                        .withTransactionTimeout(Duration.parse(args[5])))
                .with(StoreSettings.DEFAULT.withWriteBuffer(StoreSettings.SMALLEST_WRITE_BUFFER));
        var setup = Setups.of(Orders.spec(), new FakeRegistry(), Setups.identity(Map.of("bootstrap.servers", args[0])));
        var streams = new CollectorStreams(settings, setup, () -> true, Silent.LISTENER);
        streams.start();
        // A test that is stopped leaves no collector behind.
        ProcessHandle.current().parent().orElseThrow().onExit().join();
        Runtime.getRuntime().halt(0);
    }

    static Process start(String address, Path stateDir) throws IOException {
        return start(address, stateDir, "killed-0", Failover.DEFAULT);
    }

    static Process start(String address, Path stateDir, String instance, Failover failover) throws IOException {
        Files.createDirectories(stateDir);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                KilledCollector.class.getName(),
                address,
                stateDir.toString(),
                instance,
                Integer.toString(failover.standbyReplicas()),
                failover.sessionTimeout().toString(),
                failover.transactionTimeout().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        stateDir.resolveSibling(stateDir.getFileName() + ".log").toFile()))
                .start();
    }

    /// How many files the stores have under a state directory.
    static long storeFiles(Path stateDir) throws IOException {
        try (var files = Files.walk(stateDir)) {
            return files.filter(file -> file.toString().endsWith(".sst")).count();
        }
    }

    static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
