package io.brook.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/// Runs every job in every round, one process at a time, against one broker and one filled source topic.
///
/// Rounds are interleaved (a b c a b c), so that a machine that slows down slows all jobs alike.
final class Rounds {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Plan plan;
    private final Path directory;
    private final Consumer<String> progress;

    /// @param directory scratch space, empty; left behind for the caller to delete
    Rounds(Plan plan, Path directory, Consumer<String> progress) {
        this.plan = plan;
        this.directory = directory;
        this.progress = progress;
    }

    Summary run() throws IOException, InterruptedException {
        try (Broker broker = Broker.start(directory);
                Admin admin = broker.admin()) {
            Topics topics = new Topics(admin);
            topics.create(List.of(OrdersContract.SOURCE));
            fill(broker);
            List<Measurement> found = new ArrayList<>();
            for (int round = 1; round <= plan.rounds(); round++) {
                for (JobKind job : JobKind.values()) {
                    found.add(measure(settings(broker, job, round), topics));
                }
            }
            return new Summary(found);
        }
    }

    private void fill(Broker broker) {
        long records = plan.warmup() + plan.records();
        Load load = new Load(broker.bootstrap(), OrdersContract.schema(), records, Load.TWO_PERCENT);
        load.send();
        progress.accept("%,d orders of %d bytes on average in %d partitions, 2 %% of them duplicates"
                .formatted(records, load.meanBytes(), Topics.PARTITIONS));
    }

    private JobSettings settings(Broker broker, JobKind job, int round) {
        return new JobSettings(
                job,
                round,
                broker.bootstrap(),
                plan.warmup(),
                plan.records(),
                plan.threads(),
                directory.resolve("state-" + job.letter() + "-" + round));
    }

    private Measurement measure(JobSettings settings, Topics topics) throws IOException, InterruptedException {
        topics.create(OrdersContract.outputs(settings));
        Measurement found = runChild(settings);
        topics.deleteIf(name -> !name.equals(OrdersContract.SOURCE) && !name.startsWith("__"));
        deleteTree(settings.stateDirectory());
        progress.accept("round %d  (%s) %-32s %6.2f µs CPU per record  %,9.0f records/s"
                .formatted(
                        settings.round(),
                        settings.job().letter(),
                        settings.job().title(),
                        found.cpuMicrosPerRecord(),
                        found.recordsPerSecond()));
        return found;
    }

    private Measurement runChild(JobSettings settings) throws IOException, InterruptedException {
        Path errors = directory.resolve(settings.applicationId() + ".err");
        Process process = new Jvm(JobMain.class, "2g", jvmOptions(settings), settings.toArguments())
                .command()
                .redirectError(errors.toFile())
                .start();
        Thread stop = new Thread(process::destroyForcibly, "stop-" + settings.applicationId());
        Runtime.getRuntime().addShutdownHook(stop);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        if (status != 0) {
            throw new IllegalStateException("a job must exit with 0, " + settings.applicationId() + " exited with "
                    + status + " and said:\n" + Files.readString(errors));
        }
        return parse(output);
    }

    private static Measurement parse(String output) throws JsonProcessingException {
        String last = output.lines().reduce((_, line) -> line).orElse("");
        return Measurement.fromJson(JSON.readTree(last));
    }

    private List<String> jvmOptions(JobSettings settings) {
        return plan.records(settings.job(), settings.round())
                ? List.of("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
                        + plan.recording().orElseThrow())
                : List.of();
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
