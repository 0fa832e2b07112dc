package io.brook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/// Kills a collector with a full store, again and again, and times how it comes back.
final class Recovery {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration UNDER_LOAD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RecoveryPlan plan;
    private final Path directory;
    private final Consumer<String> progress;

    /// A collector's process.
    private record Child(Process process, BufferedReader says) {
        RecoverySummary.Restore restored() throws IOException {
            String line = says.readLine();
            if (line == null) {
                throw new IllegalStateException("the collector must run, it ended");
            }
            JsonNode json = JSON.readTree(line);
            return new RecoverySummary.Restore(
                    json.required("records").asLong(),
                    json.required("bytes").asLong(),
                    json.required("millis").asLong());
        }

        void kill() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /// @param directory scratch space, empty; left behind for the caller to delete
    Recovery(RecoveryPlan plan, Path directory, Consumer<String> progress) {
        this.plan = plan;
        this.directory = directory;
        this.progress = progress;
    }

    RecoverySummary run() throws IOException, InterruptedException {
        try (Broker broker = Broker.start(directory);
                Admin admin = broker.admin()) {
            Topics topics = new Topics(admin);
            topics.create(List.of(OrdersContract.SOURCE));
            topics.createPlain(OrdersContract.outputs(settings(broker)));
            new Load(broker.bootstrap(), OrdersContract.schema(), plan.keys(), 0).send();
            progress.accept("%,d orders in %d partitions".formatted(plan.keys(), Topics.PARTITIONS));
            Child child = start(broker);
            child.restored();
            long began = System.nanoTime();
            topics.awaitRead("brook-" + settings(broker).applicationId(), OrdersContract.SOURCE);
            long loadMillis = millisSince(began);
            progress.accept("taken in within %.1f s".formatted(loadMillis / 1000.0));
            return new RecoverySummary(plan, loadMillis, kills(broker, child));
        }
    }

    private List<RecoverySummary.Kill> kills(Broker broker, Child first) throws IOException, InterruptedException {
        List<RecoverySummary.Kill> kills = new ArrayList<>();
        Child child = first;
        try (Trickle _ = new Trickle(broker.bootstrap(), plan.keys(), plan.rate());
                Landings landings = new Landings(broker.bootstrap())) {
            for (int i = 0; i < plan.kills(); i++) {
                LockSupport.parkNanos(UNDER_LOAD.toNanos());
                await(landings, System.currentTimeMillis());
                child.kill();
                long killed = System.nanoTime();
                long killedAt = System.currentTimeMillis();
                loseDisk(broker);
                child = start(broker);
                RecoverySummary.Restore restore = child.restored();
                long running = millisSince(killed);
                await(landings, killedAt);
                var kill = new RecoverySummary.Kill(restore, running, millisSince(killed));
                progress.accept("killed, and landing again after %.1f s".formatted(kill.landedMillis() / 1000.0));
                kills.add(kill);
            }
        } finally {
            child.kill();
        }
        return kills;
    }

    private static void await(Landings landings, long epochMillis) {
        if (!landings.awaitLaterThan(epochMillis, PATIENCE)) {
            throw new IllegalStateException("a record must land within " + PATIENCE + ", none did");
        }
    }

    private void loseDisk(Broker broker) throws IOException {
        if (plan.disk() == RecoveryPlan.Disk.LOST) {
            Rounds.deleteTree(settings(broker).stateDirectory());
        }
    }

    private Child start(Broker broker) throws IOException {
        Path errors = directory.resolve("collector.err");
        Process process = new Jvm(
                        CollectorMain.class, "768m", List.of(), settings(broker).toArguments())
                .command()
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-collector"));
        return new Child(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    private JobSettings settings(Broker broker) {
        return new JobSettings(
                JobKind.ORDERS, 1, broker.bootstrap(), 0, plan.keys(), plan.threads(), directory.resolve("state"));
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
