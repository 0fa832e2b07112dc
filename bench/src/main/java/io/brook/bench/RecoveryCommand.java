package io.brook.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./brook bench recovery`.
@Command(
        name = "recovery",
        mixinStandardHelpOptions = true,
        description =
                "Fills the orders collector's dedupe store, kills the collector with SIGKILL under load, starts it"
                        + " again, and measures how long it is until the next record lands. Exits with 1 when a recovery took"
                        + " longer than --within.")
final class RecoveryCommand implements Callable<Integer> {
    @Option(names = "--keys", defaultValue = "5000000", description = "keys in the dedupe store (${DEFAULT-VALUE})")
    private long keys;

    @Option(names = "--kills", defaultValue = "3", description = "kills, one after the other (${DEFAULT-VALUE})")
    private int kills;

    @Option(names = "--threads", defaultValue = "2", description = "stream threads (${DEFAULT-VALUE})")
    private int threads;

    @Option(names = "--rate", defaultValue = "500", description = "orders a second meanwhile (${DEFAULT-VALUE})")
    private int rate;

    @Option(
            names = "--within",
            defaultValue = "30",
            description = "seconds that a recovery may take (${DEFAULT-VALUE})")
    private int within;

    @Option(names = "--lose-disk", description = "delete the state directory after each kill, process id and all")
    private boolean loseDisk;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RecoveryPlan plan = plan();
        PrintWriter out = commandLine().getOut();
        PrintWriter err = commandLine().getErr();
        Path directory = Files.createTempDirectory("brook-recovery");
        try {
            RecoverySummary summary = new Recovery(plan, directory, json ? err::println : out::println).run();
            out.println(json ? summary.toJson().toPrettyString() : summary.toText());
            return summary.worstMillis() <= within * 1000L ? 0 : 1;
        } finally {
            Rounds.deleteTree(directory);
        }
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec, "picocli sets the spec before it calls")
                .commandLine();
    }

    private RecoveryPlan plan() {
        try {
            return new RecoveryPlan(
                    keys, kills, threads, rate, loseDisk ? RecoveryPlan.Disk.LOST : RecoveryPlan.Disk.KEPT);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(commandLine(), e.getMessage(), e);
        }
    }
}
