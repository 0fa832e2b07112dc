package io.brook.devstack.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DiskTest {
    private static final long FOUR_MEBIBYTES = 4L << 20;

    @TempDir
    private Path directory;

    @AfterEach
    void release() throws IOException {
        new Mounts(directory).release();
    }

    @Test
    void aChildCannotWriteToAFullDiskUntilItIsFreed() throws IOException {
        Path state = mounted();
        var disk = new MountedDisk(state);

        disk.fill();
        String full = write(state.resolve("rows"));
        disk.free();
        String freed = write(state.resolve("rows"));

        assertThat(full).contains("No space left on device");
        assertThat(freed).isEmpty();
        assertThat(state.resolve("rows")).hasSize(65_536);
    }

    @Test
    void aDiskThatWasLeftMountedIsLetGoOf() throws IOException {
        Path state = mounted();
        Files.writeString(state.resolve("left"), "by a run that was killed");

        new Mounts(directory).release();

        assertThat(new Mounts(directory).mounted()).isEmpty();
        assertThat(state).isEmptyDirectory();
    }

    @Test
    void disksOfOtherDirectoriesAreLetBe() throws IOException {
        mounted();

        new Mounts(directory.resolve("other")).release();

        assertThat(new Mounts(directory).mounted()).hasSize(1);
    }

    @Test
    void whereNothingCanBeMountedARunningProcessIsKeptFromWriting() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "there is no prlimit here");
        Path file = directory.resolve("rows");
        String script =
                "trap '' XFSZ; while read -r _; do echo row >> " + file + " && echo wrote || echo refused; done";
        Process child = new ProcessBuilder("sh", "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = child.inputReader()) {
            var disk = new LimitedDisk(() -> Optional.of(child.toHandle()));

            disk.fill();
            String full = tell(child, said);
            disk.free();
            String freed = tell(child, said);

            assertThat(full).isEqualTo("refused");
            assertThat(freed).isEqualTo("wrote");
        } finally {
            child.destroyForcibly();
        }
    }

    private static String tell(Process child, BufferedReader said) throws IOException {
        child.outputWriter().write("go\n");
        child.outputWriter().flush();
        return said.readLine();
    }

    private Path mounted() throws IOException {
        Path state = directory.resolve("state/orders-collector");
        boolean permitted = true;
        try {
            new Mounts(directory).mount(state, FOUR_MEBIBYTES);
        } catch (IOException _) {
            permitted = false;
        }
        assumeTrue(permitted, "this process may not mount");
        return state;
    }

    /// What the child complained of.
    private static String write(Path file) throws IOException {
        Process child = new ProcessBuilder("sh", "-c", "LC_ALL=C head -c 65536 /dev/zero > " + file)
                .redirectErrorStream(true)
                .start();
        return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
