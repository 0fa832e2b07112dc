package io.brook.devstack.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PartClockTest {
    private static final int CLOCKS = 6;
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /// A child that is asked may be slow to answer.
    private static final long TOLERANCE = Duration.ofSeconds(20).toMillis();

    @TempDir
    private Path directory;

    @Test
    void everyClockOfAProcessFollowsWhileItRuns() throws Exception {
        var files = new ClockFiles(directory, List.of("teller"));
        files.write();
        PartClock clock = files.clock("teller");
        Process child = start(files);
        try (BufferedReader said = child.inputReader()) {
            assertThat(ask(child, said)).hasSize(CLOCKS).allMatch(offset -> ahead(0).test(offset));

            clock.step(Duration.ofHours(-1));
            awaitAll(child, said, ahead(-HOUR));
            clock.step(Duration.ofHours(2));
            awaitAll(child, said, ahead(HOUR));
            clock.reset();
            awaitAll(child, said, ahead(0));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aProcessThatIsStartedLaterIsToldToo() throws Exception {
        var files = new ClockFiles(directory, List.of("teller"));
        files.write();
        files.clock("teller").step(Duration.ofHours(1));

        Process child = start(files);

        try (BufferedReader said = child.inputReader()) {
            assertThat(ask(child, said))
                    .hasSize(CLOCKS)
                    .allMatch(offset -> ahead(HOUR).test(offset));
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aPartWithoutAClockOfItsOwnIsGivenNothing() {
        assertThat(new ClockFiles(directory, List.of("teller")).flags("kafka")).isEmpty();
    }

    private static LongPredicate ahead(long millis) {
        return offset -> Math.abs(offset - millis) < TOLERANCE;
    }

    private static Process start(ClockFiles files) throws IOException, URISyntaxException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(files.flags("teller"));
        Path classes = Path.of(ClockTeller.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        line.addAll(List.of("-cp", classes.toString(), ClockTeller.class.getName()));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitAll(Process child, BufferedReader said, LongPredicate wish) throws IOException {
        while (!ask(child, said).stream().allMatch(wish::test)) {
            Thread.onSpinWait();
        }
    }

    /// How far the child's clocks are from ours.
    private static List<Long> ask(Process child, BufferedReader said) throws IOException {
        child.outputWriter().write("what time is it\n");
        child.outputWriter().flush();
        long now = System.currentTimeMillis();
        return Stream.of(said.readLine().split(" ", -1))
                .map(text -> Long.parseLong(text) - now)
                .toList();
    }
}
