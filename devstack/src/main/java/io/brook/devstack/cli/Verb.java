package io.brook.devstack.cli;

import io.brook.devstack.stack.StackHome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every verb has: help, the stack's directory, and where to print.
abstract class Verb implements Callable<Integer> {
    static final int SUCCESS = 0;
    static final int FINDING = 1;
    static final int MISUSE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The stack's directory, which holds all its state (default: .brook in the repository).")
    private @Nullable Path directory;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    final StackHome home() {
        StackHome usual = StackHome.in(Path.of(System.getProperty("brook.home", ".")));
        return directory == null ? usual : usual.at(directory);
    }

    final PrintWriter out() {
        return command().commandLine().getOut();
    }

    final PrintWriter err() {
        return command().commandLine().getErr();
    }

    final ParameterException misuse(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec, "picocli sets it before it calls");
    }
}
