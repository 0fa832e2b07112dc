package io.brook.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that says that the stores were closed in order. Without it local state is not trusted: after a kill, opening
/// it again is what Kafka 4.3.1 can fail at (KAFKA-20808), and under exactly-once it would be wiped anyway.
final class ShutdownMarker {
    private final Path file;

    ShutdownMarker(Path stateDir, String applicationId) {
        file = stateDir.resolve(applicationId + ".closed");
    }

    /// Takes the marker away.
    ///
    /// @return whether it was there
    boolean take() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory must be writable: " + file, e);
        }
    }

    /// Leaves the marker, after a close in order.
    void leave() {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory must be writable: " + file, e);
        }
    }
}
