package io.brook.devstack.audit;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One small cell per source offset of a lane, in a temporary file that is mapped into memory: the heap stays the same
/// whatever the number of records. The file loses its name at once, so that nothing is left however the audit ends. Not
/// for several threads.
final class Sheet implements AutoCloseable {
    private static final long CELL_BYTES = 32;
    private static final long LANDING_OFFSET = 8;
    private static final long KEY_HASH = 16;
    private static final long MARKS = 24;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment cells;
    private final long begin;
    private final long end;

    /// @param begin the first offset
    /// @param end beyond the last
    Sheet(Path directory, long begin, long end) throws IOException {
        this.begin = begin;
        this.end = Math.max(begin, end);
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, "sheet", ".tmp");
        // Nothing is written yet, so the file is a hole that takes no room on the disk.
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            this.cells = channel.map(FileChannel.MapMode.READ_WRITE, 0, (this.end - begin) * CELL_BYTES, arena);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    long begin() {
        return begin;
    }

    long end() {
        return end;
    }

    boolean holds(long offset) {
        return offset >= begin && offset < end;
    }

    long marks(long offset) {
        return cells.get(LONG, at(offset) + MARKS);
    }

    void mark(long offset, long marks) {
        cells.set(LONG, at(offset) + MARKS, marks);
    }

    /// The digest of the row that the record landed as, once it is known.
    long digest(long offset) {
        return cells.get(LONG, at(offset));
    }

    void digest(long offset, long digest) {
        cells.set(LONG, at(offset), digest);
    }

    /// Where the row stands in the landing topic; -1 when it does not.
    long landingOffset(long offset) {
        return cells.get(LONG, at(offset) + LANDING_OFFSET) - 1;
    }

    void landingOffset(long offset, long landingOffset) {
        cells.set(LONG, at(offset) + LANDING_OFFSET, landingOffset + 1);
    }

    /// The hash of the landing record's key; 0 when it has none.
    long keyHash(long offset) {
        return cells.get(LONG, at(offset) + KEY_HASH);
    }

    void keyHash(long offset, long hash) {
        cells.set(LONG, at(offset) + KEY_HASH, hash);
    }

    private long at(long offset) {
        return (offset - begin) * CELL_BYTES;
    }

    @Override
    public void close() {
        arena.close();
    }
}
