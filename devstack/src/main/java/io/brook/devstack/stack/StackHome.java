package io.brook.devstack.stack;

import io.brook.devstack.process.LogFiles;
import io.brook.devstack.process.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Where a stack lives: the repository that it runs from, and the one directory that holds all its state.
public record StackHome(Path repository, Path directory) {
    private static final String DEFAULT_NAME = ".brook";

    public StackHome {
        repository = repository.toAbsolutePath().normalize();
        directory = directory.toAbsolutePath().normalize();
    }

    /// The home of a repository whose user named no directory.
    public static StackHome in(Path repository) {
        return new StackHome(repository, repository.resolve(DEFAULT_NAME));
    }

    public StackHome at(Path other) {
        return new StackHome(repository, other);
    }

    public RunDirectory runs() {
        return new RunDirectory(directory.resolve("run"));
    }

    public LogFiles logs() {
        return new LogFiles(directory.resolve("logs"));
    }

    public Path keys() {
        return directory.resolve("keys");
    }

    /// What a part keeps between its runs.
    public Path state(String part) {
        return directory.resolve("state").resolve(part);
    }

    /// An empty directory for what a part unpacks while it runs. Native libraries that a killed process left behind are
    /// cleared, which the system's own temporary directory would keep.
    Path scratch(String part) throws IOException {
        Path scratch = state(part).resolve("tmp");
        delete(scratch);
        return Files.createDirectories(scratch);
    }

    public Path reports() {
        return directory.resolve("reports");
    }

    Path properties() {
        return directory.resolve("brook.properties");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path module(String name) {
        return repository.resolve(name);
    }

    /// Where the demo's own stack lives.
    public StackHome demo() {
        return at(directory.resolve("demo"));
    }

    /// Removes everything that a stack made here, and the directory when nothing else is in it.
    ///
    /// Only what the stack itself makes: a directory given by mistake loses nothing else. What a demo left goes
    /// too, if nothing of it runs.
    public void wipe() throws IOException {
        if (Files.isDirectory(demo().directory()) && demo().isIdle()) {
            demo().wipe();
        }
        for (String own : List.of("run", "logs", "keys", "state", "reports")) {
            delete(directory.resolve(own));
        }
        Files.deleteIfExists(properties());
        Files.deleteIfExists(lock());
        if (Files.isDirectory(directory) && isEmpty(directory)) {
            Files.delete(directory);
        }
    }

    private boolean isIdle() {
        return runs().all().stream().allMatch(run -> run.process().isEmpty());
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
