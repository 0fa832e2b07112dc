package io.brook.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The command line as an interface: help, exit codes, messages, JSON.
@ExtendWith(SharedStack.class)
class CliTest {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long LOOK_MILLIS = 200;

    /// The command itself, the broker and the registry at least.
    private static final int PARTS_UP = 3;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"demo", "up", "down", "status", "scale", "logs", "feed", "query", "ledger", "audit", "dlq"})
    void everyVerbExplainsItself(String verb) throws IOException, InterruptedException {
        Outcome outcome = brook(verb, "--help");

        outcome.succeeded();
        assertThat(outcome.out()).containsIgnoringCase("usage").contains(verb);
    }

    @Test
    void helpNamesEveryVerb() throws IOException, InterruptedException {
        Outcome outcome = brook("--help");

        assertThat(outcome.succeeded().out())
                .contains(
                        "demo", "test", "up", "down", "status", "logs", "feed", "query", "ledger", "audit", "dlq",
                        "bench");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"no-such-verb", "up --no-such-option", "ledger", "query", "feed orders_core", "up --kafka-port x"
            })
    void misuseExitsWithTwoAndSaysWhy(String words) throws IOException, InterruptedException {
        Outcome outcome = brook(words.split(" "));

        outcome.exited(2);
        assertThat(outcome.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void aContractThatIsNotThereIsMisuseThatNamesThoseThatAre() throws IOException, InterruptedException {
        Outcome outcome = brook("ledger", "no_such_contract");

        outcome.exited(2);
        assertThat(outcome.err())
                .contains("no_such_contract")
                .contains("orders_core")
                .contains("auth_core");
    }

    @Test
    void aBusyPortIsNamed() throws IOException, InterruptedException {
        Stack stack = Stack.prepared("busy");
        int port = Integer.parseInt(stack.environment().getOrDefault("BROOK_REGISTRY_PORT", "0"));

        Outcome outcome;
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            outcome = stack.run(Stack.UP, "up");
        } finally {
            stack.close();
        }

        outcome.exited(1);
        assertThat(outcome.err()).contains(Integer.toString(port)).doesNotContain("\tat ");
        assertThat(outcome.out()).as("nothing is begun").doesNotContain("starting");
        assertThat(stack.marker().carriers()).as("processes left behind").isEmpty();
    }

    @Test
    void aStackThatIsDownIsAFindingOfStatus() throws IOException, InterruptedException {
        Stack stack = Stack.prepared("down");

        Outcome outcome = stack.run(LIMIT, "status", "--json").exited(1);

        assertThat(outcome.json()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(CliTest::assertDown);
    }

    @Test
    void aStackThatIsUpListsEveryProcessAsReady(Stack stack) throws IOException, InterruptedException {
        Outcome outcome = stack.run(LIMIT, "status", "--json").succeeded();

        assertThat(outcome.json()).hasSize(5).allSatisfy(part -> {
            assertThat(part.required("pid").asLong()).isPositive();
            assertThat(part.required("ready").asBoolean()).isTrue();
            assertThat(part.required("cause").isNull()).isTrue();
        });
    }

    @Test
    void upOnAStackThatIsUpStartsNothing(Stack stack) throws IOException, InterruptedException {
        String before = stack.status().findValuesAsText("pid").toString();

        Outcome outcome = stack.up();

        assertThat(outcome.out()).doesNotContain("starting");
        assertThat(stack.status().findValuesAsText("pid").toString()).isEqualTo(before);
    }

    @Test
    void interruptingTheDemoLeavesNothingRunning() throws IOException, InterruptedException {
        Stack stack = Stack.prepared("interrupted");

        long deadline = System.nanoTime() + Stack.UP.toNanos();
        Command.Running demo = stack.command("demo").start();
        while (stack.marker().carriers().size() < PARTS_UP
                && !demo.process().waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
        assumeInterruptible(demo.process());
        interrupt(demo.process());
        Outcome outcome = demo.await(LIMIT);

        assertThat(outcome.exit()).isNotZero();
        assertThat(stack.marker().carriers()).as("processes left behind").isEmpty();
    }

    private static void assertDown(JsonNode part) {
        assertThat(part.required("name").asText()).isNotBlank();
        assertThat(part.required("pid").isNull()).isTrue();
        assertThat(part.required("port").asInt()).isPositive();
        assertThat(part.required("ready").asBoolean()).isFalse();
        assertThat(part.required("cause").asText()).isNotBlank();
    }

    /// A build that runs in the background of a script ignores the signal, and all that it starts inherits that.
    private static void assumeInterruptible(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        assumeTrue(Files.exists(status), "this system does not show which signals are ignored");
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn:\t0");
        assumeTrue((Long.parseUnsignedLong(ignored.substring(8).strip(), 16) & 2) == 0, "SIGINT is ignored here");
    }

    /// What a terminal does on Ctrl-C, to the one process that it knows of.
    private static void interrupt(Process process) throws IOException, InterruptedException {
        new Command(List.of("kill", "-INT", Long.toString(process.pid())), Map.of())
                .run(LIMIT)
                .succeeded();
    }

    private static Outcome brook(String... words) throws IOException, InterruptedException {
        return Command.brook(Map.of(), List.of(words)).run(LIMIT);
    }
}
