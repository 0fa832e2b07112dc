package io.brook.devstack.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A command of the operating system's.
final class Shell {
    private Shell() {}

    /// Runs it to its end.
    ///
    /// @throws IOException when it is not there, or fails; the message is what it said
    static void run(String... words) throws IOException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said;
        try (var output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8).trim();
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", List.of(words)) + " failed: " + said);
        }
    }
}
