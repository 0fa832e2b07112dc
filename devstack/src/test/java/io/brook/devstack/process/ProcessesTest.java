package io.brook.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    private Path directory;

    @AfterEach
    void leaveNothingRunning() {
        stopper().stop(runs().all(), Duration.ofSeconds(1));
    }

    @Test
    void aStartedProcessIsFoundAgainAndStopped() throws IOException {
        launcher().start(part("sleeper", "exec sleep 60"));

        RunFile run = runs().running("sleeper").orElseThrow();
        List<String> killed = stopper().stop(List.of(run), Duration.ofSeconds(5));

        assertThat(killed).isEmpty();
        assertThat(run.process()).isEmpty();
        assertThat(runs().all()).isEmpty();
    }

    @Test
    void aProcessThatIgnoresTheRequestIsKilledAfterTheBound() throws IOException, InterruptedException {
        Path armed = directory.resolve("armed");
        launcher().start(part("stubborn", "trap '' TERM; touch " + armed + "; while true; do sleep 1; done"));
        while (!Files.exists(armed)) {
            Thread.onSpinWait();
        }

        List<String> killed = stopper().stop(runs().all(), Duration.ofMillis(200));

        assertThat(killed).containsExactly("stubborn");
        assertThat(runs().running("stubborn")).isEmpty();
    }

    @Test
    void anotherProcessThatGotThePidIsNeitherFoundNorStopped() throws IOException {
        long self = ProcessHandle.current().pid();
        runs().record(new RunFile("ghost", self, Instant.parse("2001-01-01T00:00:00Z"), 1, "nowhere"));

        stopper().stop(runs().all(), Duration.ofMillis(1));

        assertThat(runs().running("ghost")).isEmpty();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aTornRunFileIsNoProcess() throws IOException {
        Files.createDirectories(runs().path());
        Files.writeString(runs().path().resolve("torn.json"), "{\"pid\":");

        assertThat(runs().running("torn")).isEmpty();
        assertThat(runs().all()).isEmpty();
    }

    @Test
    void outputGoesToTheLog() throws Exception {
        Process process = launcher().start(part("talker", "echo one; echo two >&2; echo three"));
        process.waitFor();

        assertThat(logs().tail("talker", 2)).containsExactly("two", "three");
    }

    @Test
    void aBusyPortIsNamedTogetherWithWhoHoldsIt() throws IOException {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = holder.getLocalPort();
            var part = new Part("kafka", "here", List.of(port), () -> List.of("true"), Readiness.Ready::new);

            assertThatThrownBy(() -> launcher().start(part))
                    .isInstanceOf(PortBusyException.class)
                    .hasMessageStartingWith("port " + port + " for kafka is taken by ");
            assertThat(runs().all()).isEmpty();
        }
    }

    @Test
    void freePortsAreDifferentOnes() {
        List<Integer> ports = Ports.free(8);

        assertThat(ports).doesNotHaveDuplicates().hasSize(8).allMatch(Ports::isFree);
    }

    @Test
    void aLogOverItsCapIsCutIntoAnOlderOne() throws IOException {
        Files.createDirectories(logs().directory());
        Files.writeString(logs().file("big"), "x".repeat(100));
        Files.writeString(logs().file("small"), "x".repeat(10));

        logs().cut(50);

        assertThat(logs().file("big")).isEmptyFile();
        assertThat(Path.of(logs().file("big") + ".1")).hasSize(100);
        assertThat(logs().file("small")).hasSize(10);
    }

    private static Part part(String name, String script) {
        return new Part(name, "here", Ports.free(1), () -> List.of("sh", "-c", script), Readiness.Ready::new);
    }

    private Launcher launcher() {
        return new Launcher(runs(), logs());
    }

    private Stopper stopper() {
        return new Stopper(runs(), InstantSource.system());
    }

    private RunDirectory runs() {
        return new RunDirectory(directory.resolve("run"));
    }

    private LogFiles logs() {
        return new LogFiles(directory.resolve("logs"));
    }
}
