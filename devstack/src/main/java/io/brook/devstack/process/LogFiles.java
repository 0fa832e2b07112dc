package io.brook.devstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/// The log of each process: one file that is appended to, and one older file that it was cut off into.
public record LogFiles(Path directory) {
    /// A log beyond this size is cut.
    public static final long CAP_BYTES = 16L << 20;

    private static final long TAIL_BYTES = 1L << 20;
    private static final String SUFFIX = ".log";

    public Path file(String name) {
        return directory.resolve(name + SUFFIX);
    }

    /// How many bytes a log holds now; 0 when there is none.
    public long size(String name) throws IOException {
        return Files.exists(file(name)) ? Files.size(file(name)) : 0;
    }

    /// The last lines of a log, oldest first; none when there is no log.
    public List<String> tail(String name, int lines) throws IOException {
        return tail(name, lines, 0);
    }

    /// The last lines of what a log holds beyond so many bytes.
    public List<String> tail(String name, int lines, long beyond) throws IOException {
        Path file = file(name);
        if (lines < 1 || !Files.exists(file)) {
            return List.of();
        }
        List<String> all = lastBytes(file, beyond).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private static String lastBytes(Path file, long beyond) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.min(access.length(), Math.max(beyond, access.length() - TAIL_BYTES));
            access.seek(from);
            byte[] bytes = new byte[(int) (access.length() - from)];
            access.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// Cuts every log that is over the cap. Its writers go on: they append, so an emptied file grows from its start.
    public void cut(long capBytes) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
                if (Files.size(file) > capBytes) {
                    Files.copy(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
                    Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            }
        }
    }
}
