package io.brook.devstack.rig;

import io.brook.devstack.process.LogFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What one part has written.
public record PartLog(LogFiles files, String part) {
    public Path file() {
        return files.file(part);
    }

    public long size() throws IOException {
        return files.size(part);
    }

    /// The last lines, oldest first.
    public List<String> tail(int lines) throws IOException {
        return files.tail(part, lines);
    }

    /// The last lines of what was written beyond so many bytes.
    public List<String> tail(int lines, long beyond) throws IOException {
        return files.tail(part, lines, beyond);
    }
}
