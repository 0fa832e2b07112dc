package io.brook.devstack.cli;

import io.brook.devstack.catalog.CatalogException;
import io.brook.devstack.process.PortBusyException;
import io.brook.devstack.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The verbs of ./brook.
@Command(
        name = "brook",
        description = "Events from Kafka into Snowflake's BRONZE tier under a data contract, exactly once, with proof.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            DemoVerb.class,
            UpVerb.class,
            DownVerb.class,
            StatusVerb.class,
            ScaleVerb.class,
            LogsVerb.class,
            FeedVerb.class,
            LoadVerb.class,
            ChaosVerb.class,
            QueryVerb.class,
            LedgerVerb.class,
            AuditVerb.class,
            DeadLettersVerb.class
        },
        footer = {
            "",
            "Two more verbs belong to the launcher: `test` builds, checks and tests everything; `bench` measures.",
            "Exit codes: 0 success, 1 a finding (not ready, not balanced, refused), 2 misuse."
        })
public final class BrookCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    private BrookCommand() {}

    /// Runs one command line.
    ///
    /// @return the exit code
    public static int run(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new BrookCommand())
                .setExecutionExceptionHandler((exception, command, _) -> explain(exception, command));
    }

    /// A known failure is one line; anything else is a fault of ours and shows where it came from.
    private static int explain(Exception exception, CommandLine command) throws Exception {
        return switch (exception) {
            case StackException _,
                    CatalogException _,
                    PortBusyException _,
                    IOException _,
                    UncheckedIOException _,
                    SQLException _,
                    KafkaException _ -> say(exception, command, Verb.FINDING);
            case IllegalArgumentException _ -> say(exception, command, Verb.MISUSE);
            case InterruptedException _ -> Verb.FINDING;
            default -> throw exception;
        };
    }

    private static int say(Exception exception, CommandLine command, int exitCode) {
        String message = exception.getMessage() == null ? exception.toString() : exception.getMessage();
        command.getErr().println("brook: " + message);
        command.getErr().flush();
        return exitCode;
    }
}
