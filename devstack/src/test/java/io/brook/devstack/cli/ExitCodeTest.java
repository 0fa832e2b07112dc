package io.brook.devstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExitCodeTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo", "up", "down", "status", "scale", "logs", "feed", "load", "chaos", "query", "ledger", "dlq"
            })
    void everyVerbHasHelp(String verb) {
        assertThat(run(verb, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: brook " + verb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "up --kafka-port many",
                "up --kafka-port 70000",
                "up --timeout 0",
                "scale",
                "scale orders-collector",
                "scale orders-collector=9",
                "scale orders-collector=-1",
                "scale orders-collector=1 orders-collector=2",
                "scale nobody=1",
                "scale orders-collector=2 --timeout 0",
                "feed orders_core",
                "feed orders_core /nowhere/at-all.csv",
                "load orders_core",
                "load nobody --records 10",
                "load orders_core --records 0",
                "load orders_core --records 10 --rate fast",
                "load orders_core --records 10 --duplicates 60 --late 50",
                "chaos --minutes 0",
                "chaos --only earthquake",
                "ledger",
                "ledger orders_core --timeout soon",
                "query",
                "dlq orders_core --open nonsense",
                "logs nobody"
            })
    void misuseIsTwo(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void noVerbAtAllIsMisuse() {
        assertThat(commandLine().execute()).isEqualTo(2);
    }

    @Test
    void whatDoesNotRunIsAFinding() {
        assertThat(run("query", "SELECT 1")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("brook: the warehouse does not run")
                .hasSizeLessThan(100);
    }

    @Test
    void takingDownNothingIsASuccess() {
        assertThat(run("down")).isZero();
        assertThat(out.toString().strip()).isEqualTo("nothing was running");
    }

    private int run(String... args) {
        String[] line = Stream.concat(Stream.of(args), Stream.of("--dir", directory.toString()))
                .toArray(String[]::new);
        return commandLine().execute(args[0].equals("frobnicate") ? args : line);
    }

    private CommandLine commandLine() {
        return BrookCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }
}
