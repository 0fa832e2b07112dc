package io.brook.devstack.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The trace of a started process: enough to find it again and to tell it from another that got its pid.
///
/// @param started when the operating system started it, which together with the pid is its identity
public record RunFile(String name, long pid, Instant started, int port, String address) {
    /// The operating system derives start times from a boot time that it adjusts by a second or so.
    private static final Duration CLOCK_WOBBLE = Duration.ofSeconds(3);

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Reads one; empty when the file is absent or torn.
    static Optional<RunFile> read(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file));
            if (node == null || !node.hasNonNull("pid") || !node.hasNonNull("started")) {
                return Optional.empty();
            }
            return Optional.of(new RunFile(
                    node.path("name").asText(),
                    node.path("pid").asLong(),
                    Instant.parse(node.path("started").asText()),
                    node.path("port").asInt(),
                    node.path("address").asText()));
        } catch (IOException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Writes it whole or not at all.
    void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, toJson());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String toJson() throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(JSON.createObjectNode()
                        .put("name", name)
                        .put("pid", pid)
                        .put("started", started.toString())
                        .put("port", port)
                        .put("address", address));
    }

    /// The live process, when the one of this pid is still the one that was started. One that has ended and only waits
    /// to be reaped is none: it has no command any more.
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isSame)
                .filter(handle -> handle.info().command().isPresent());
    }

    private boolean isSame(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(instant -> Duration.between(started, instant).abs().compareTo(CLOCK_WOBBLE) <= 0)
                .orElse(false);
    }
}
