package io.brook.devstack.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The file systems that rigs have mounted below a directory.
record Mounts(Path below) {
    private static final Path TABLE = Path.of("/proc/self/mounts");
    private static final String SOURCE = "brook-rig";

    /// Mounts an empty file system in memory.
    ///
    /// @throws IOException where that is not permitted
    void mount(Path directory, long bytes) throws IOException {
        Files.createDirectories(directory);
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + bytes, SOURCE, directory.toString());
    }

    /// Lets go of all of them, those of a run that was killed too.
    void release() throws IOException {
        for (Path directory : mounted()) {
            // Lazily: whoever has a file open there keeps it until they close it.
            Shell.run("umount", "-l", directory.toString());
        }
    }

    List<Path> mounted() throws IOException {
        if (!Files.isReadable(TABLE)) {
            return List.of();
        }
        return Files.readAllLines(TABLE).stream()
                .map(line -> line.split(" ", -1))
                .filter(cells -> cells[0].equals(SOURCE))
                .map(cells -> Path.of(cells[1].replace("\\040", " ")))
                .filter(directory -> directory.startsWith(below))
                .toList();
    }
}
