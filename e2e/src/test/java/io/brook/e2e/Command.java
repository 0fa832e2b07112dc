package io.brook.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A command of the user's, with a bound on its time.
///
/// @param environment what is added to the test's own
record Command(List<String> words, Map<String, String> environment) {
    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /// The script, which must not build here: the build that runs this test has done so.
    static Command brook(Map<String, String> environment, List<String> words) {
        List<String> all = new ArrayList<>();
        all.add(Repository.root().resolve("brook").toString());
        all.addAll(words);
        Map<String, String> extended = new HashMap<>(environment);
        extended.put("BROOK_SKIP_BUILD", "1");
        return new Command(all, extended);
    }

    /// A few lines of shell, from a given directory; stops at the first command that fails.
    static Command shell(String script, Map<String, String> environment) {
        Map<String, String> extended = new HashMap<>(environment);
        extended.put("LC_ALL", "C");
        return new Command(List.of("bash", "-euo", "pipefail", "-c", script), extended);
    }

    Outcome run(Duration limit) throws IOException, InterruptedException {
        return start().await(limit);
    }

    Running start() throws IOException {
        Path scratch = Files.createDirectories(Path.of("target", "commands").toAbsolutePath());
        File out = Files.createTempFile(scratch, "out", ".txt").toFile();
        File err = Files.createTempFile(scratch, "err", ".txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(Repository.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().putAll(environment);
        return new Running(String.join(" ", words), builder.start(), out.toPath(), err.toPath());
    }

    /// A command that has not ended yet.
    record Running(String command, Process process, Path out, Path err) {
        Outcome await(Duration limit) throws IOException, InterruptedException {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("within " + limit + " must end: " + outcome(-1));
            }
            return outcome(process.exitValue());
        }

        /// What it has said until now.
        String said() throws IOException {
            return Files.readString(out, StandardCharsets.UTF_8) + Files.readString(err, StandardCharsets.UTF_8);
        }

        private Outcome outcome(int exit) throws IOException {
            return new Outcome(
                    command,
                    exit,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        }
    }
}
