package io.brook.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the files are that the tests start from.
final class Repository {
    private Repository() {}

    /// The directory of the `brook` script.
    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /// Scratch space that survives the run, so that a failed test's logs can be read.
    static Path scratch(String name) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "stacks").toAbsolutePath());
        return Files.createTempDirectory(parent, name + "-");
    }

    /// A real data file's directory; the test is skipped where it is absent, as in most checkouts.
    static Path sharedData(String name) {
        String given = System.getenv("BROOK_SHARED");
        Path shared = given == null ? root().resolveSibling("shared") : Path.of(given);
        Path directory = shared.resolve("data").resolve(name);
        assumeTrue(
                Files.isDirectory(directory),
                () -> "the real data is not here: " + directory + " (BROOK_SHARED may name its parent)");
        return directory;
    }

    /// The files of this directory with this ending, by name.
    static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
