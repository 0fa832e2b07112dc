package io.brook.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./brook bench`.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = RecoveryCommand.class,
        description = "Measures what a record costs in the full orders topology, against a bare Kafka Streams"
                + " pass-through of the same bytes on the same broker.")
final class Main implements Callable<Integer> {
    @Option(names = "--records", defaultValue = "1000000", description = "records measured per run (${DEFAULT-VALUE})")
    private long records;

    @Option(names = "--warmup", defaultValue = "1000000", description = "records that pass before (${DEFAULT-VALUE})")
    private long warmup;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds, each of all jobs (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--threads", defaultValue = "2", description = "stream threads of a job (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Option(names = "--jfr", description = "record the last round's full topology into this file", paramLabel = "FILE")
    private @Nullable Path recording;

    @Spec
    private @Nullable CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Plan plan = plan();
        PrintWriter out = commandLine().getOut();
        PrintWriter err = commandLine().getErr();
        Path directory = Files.createTempDirectory("brook-bench");
        try {
            Summary summary = new Rounds(plan, directory, json ? err::println : out::println).run();
            out.println(json ? summary.toJson().toPrettyString() : new Text(plan, summary).toString());
            return 0;
        } finally {
            Rounds.deleteTree(directory);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "picocli sets the spec before it calls")
                .commandLine();
    }

    private Plan plan() {
        try {
            return new Plan(warmup, records, rounds, threads, Optional.ofNullable(recording));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(commandLine(), e.getMessage(), e);
        }
    }
}
