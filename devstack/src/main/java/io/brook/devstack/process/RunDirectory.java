package io.brook.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The run files of one stack.
///
/// @param path a directory; it need not exist before the first process is recorded
public record RunDirectory(Path path) {
    private static final String SUFFIX = ".json";

    /// The trace of the process of this name, when it is alive.
    public Optional<RunFile> running(String name) {
        return RunFile.read(file(name)).filter(run -> run.process().isPresent());
    }

    /// Every trace, of live and of dead processes, by name.
    public List<RunFile> all() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> RunFile.read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void record(RunFile run) throws IOException {
        Files.createDirectories(path);
        run.write(file(run.name()));
    }

    /// Forgets a process that has ended.
    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return path.resolve(name + SUFFIX);
    }
}
