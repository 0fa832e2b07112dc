package io.brook.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// An environment variable that every descendant of a command inherits, so that none of them can hide.
record Marker(String value) {
    private static final String NAME = "BROOK_E2E_MARKER";
    private static final Path PROCESSES = Path.of("/proc");

    static Marker fresh() {
        return new Marker(UUID.randomUUID().toString());
    }

    Map<String, String> environment() {
        return Map.of(NAME, value);
    }

    /// The command lines of the live processes that carry it.
    List<String> carriers() throws IOException {
        assumeTrue(Files.isDirectory(PROCESSES.resolve("self")), "this system shows no process's environment");
        try (Stream<Path> entries = Files.list(PROCESSES)) {
            return entries.filter(
                            entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(entry -> read(entry.resolve("environ")).contains(NAME + "=" + value))
                    .map(entry -> entry.getFileName() + " "
                            + read(entry.resolve("cmdline")).replace('\0', ' '))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            // Ended meanwhile, or another user's.
            return "";
        }
    }
}
