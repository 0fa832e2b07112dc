package io.brook.devstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignalTest {
    private static final int KILLED = 128 + 9;
    private static final int HUNG_UP = 128 + 1;

    private Process child;

    @BeforeEach
    void start() throws IOException {
        child = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void aStoppedProcessStandsStillUntilItIsContinued() throws IOException {
        assumeTrue(Files.exists(stat()), "this system does not show how a process is");

        Signal.STOP.send(child.toHandle());
        awaitStanding(true);
        Signal.CONT.send(child.toHandle());
        awaitStanding(false);

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void aProcessThatStandsStillCanBeKilled() throws IOException, InterruptedException {
        Signal.STOP.send(child.toHandle());

        Signal.KILL.send(child.toHandle());

        assertThat(child.waitFor()).isEqualTo(KILLED);
    }

    @Test
    void aProcessThatIsGoneTakesNoSignal() throws IOException, InterruptedException {
        Signal.HUP.send(child.toHandle());
        int exit = child.waitFor();

        assertThat(exit).isEqualTo(HUNG_UP);
        assertThat(Signal.CONT.send(child.toHandle())).isFalse();
    }

    private Path stat() {
        return Path.of("/proc", Long.toString(child.pid()), "stat");
    }

    private void awaitStanding(boolean wish) throws IOException {
        boolean standing = !wish;
        while (standing != wish) {
            String line = Files.readString(stat());
            standing = line.charAt(line.lastIndexOf(')') + 2) == 'T';
        }
    }
}
