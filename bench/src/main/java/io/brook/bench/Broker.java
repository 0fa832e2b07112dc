package io.brook.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// One broker in a process of its own, on free ports of the loopback interface; closing it stops the process.
final class Broker implements AutoCloseable {
    private static final long READY_SECONDS = 60;
    private static final int PROBE_MILLIS = 1_000;

    private final Process process;
    private final String bootstrap;

    private Broker(Process process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
    }

    static Broker start(Path directory) throws IOException, InterruptedException {
        int port = freePort();
        Path properties = directory.resolve("broker.properties");
        Files.writeString(properties, properties(directory.resolve("log"), port, freePort()));
        Process process = new Jvm(BrokerMain.class, "512m", List.of(), List.of(properties.toString()))
                .command()
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("broker.out").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-broker"));
        Broker broker = new Broker(process, "127.0.0.1:" + port);
        broker.awaitReady();
        return broker;
    }

    String bootstrap() {
        return bootstrap;
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the broker must answer within " + READY_SECONDS + " s, did not");
            }
        }
    }

    private boolean answers() throws InterruptedException {
        try (Admin admin = admin()) {
            admin.describeCluster().nodes().get(PROBE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String properties(Path log, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                auto.create.topics.enable=false
                log.cleaner.dedupe.buffer.size=4194304
                """.formatted(port, controllerPort, log);
    }
}
