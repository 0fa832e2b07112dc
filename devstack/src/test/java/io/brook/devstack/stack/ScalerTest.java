package io.brook.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.devstack.process.Part;
import io.brook.devstack.process.Ports;
import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.RunFile;
import io.brook.devstack.process.Stopper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ScalerTest {
    @TempDir
    private Path directory;

    private final List<String> said = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        new Stopper(home().runs(), InstantSource.system()).stop(home().runs().all(), Duration.ofSeconds(1));
    }

    @Test
    void instancesAreStartedAndStoppedUntilThereAreAsManyAsWanted() throws IOException, InterruptedException {
        List<Part> processes = processes("sleep 60");

        Scaled out = scaler().scale(processes, 3);
        Scaled in = scaler().scale(processes, 1);

        assertThat(out.before()).isEmpty();
        assertThat(out.started()).containsExactly("orders-collector", "orders-collector-1", "orders-collector-2");
        assertThat(in.started()).isEmpty();
        assertThat(in.stopped()).containsExactly("orders-collector-1", "orders-collector-2");
        assertThat(in.killed()).isEmpty();
        assertThat(running()).containsExactly("orders-collector");
    }

    @Test
    void noneMayBeLeft() throws IOException, InterruptedException {
        List<Part> processes = processes("sleep 60");
        scaler().scale(processes, 2);

        Scaled none = scaler().scale(processes, 0);

        assertThat(none.after()).isEmpty();
        assertThat(running()).isEmpty();
    }

    @Test
    void thoseThatGoAreToldThatTheyWillNotComeBack() throws IOException, InterruptedException {
        Path told = directory.resolve("told");
        List<Part> processes = processes("trap 'echo left > " + told + "; exit 0' HUP; trap 'exit 0' TERM;" + " touch "
                + told + "; while true; do sleep 0.1; done");
        scaler().scale(processes.subList(0, 1), 1);
        while (!told.toFile().exists()) {
            Thread.onSpinWait();
        }

        scaler().scale(processes, 0);

        assertThat(told).hasContent("left");
    }

    @Test
    void anInstanceThatEndsBeforeItIsReadyIsNamed() {
        var part = new Part(
                "orders-collector-1", "here", List.of(), () -> List.of("false"), () -> new Readiness.NotReady("no"));

        assertThatThrownBy(() -> scaler().scale(List.of(part), 1))
                .isInstanceOf(StackException.class)
                .hasMessageStartingWith("orders-collector-1 has ended before it was ready");
    }

    private List<String> running() {
        return home().runs().all().stream().map(RunFile::name).toList();
    }

    private static List<Part> processes(String script) {
        List<Integer> ports = Ports.free(3);
        return IntStream.range(0, 3)
                .mapToObj(number -> new Part(
                        number == 0 ? "orders-collector" : "orders-collector-" + number,
                        "here",
                        List.of(ports.get(number)),
                        () -> List.of("sh", "-c", script),
                        Readiness.Ready::new))
                .toList();
    }

    private Scaler scaler() {
        Progress progress = line -> {
            synchronized (said) {
                said.add(line);
            }
        };
        return new Scaler(
                home(), new Starter(home(), Duration.ofSeconds(20), progress, InstantSource.system()), progress);
    }

    private StackHome home() {
        return StackHome.in(directory).at(directory);
    }
}
