package io.brook.devstack.rig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A small file system of its own in memory, filled by a ballast file.
final class MountedDisk implements Disk {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int PAGE_BYTES = 4 << 10;

    private final Path ballast;

    MountedDisk(Path directory) {
        this.ballast = directory.resolve("ballast");
    }

    @Override
    public void fill() throws IOException {
        for (int size : new int[] {CHUNK_BYTES, PAGE_BYTES}) {
            append(ByteBuffer.allocate(size));
        }
    }

    /// Writes until nothing more goes in.
    private void append(ByteBuffer chunk) throws IOException {
        try (var channel = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            long space = Files.getFileStore(ballast).getTotalSpace();
            while (channel.size() < space) {
                channel.write(chunk.clear());
            }
        } catch (IOException e) {
            if (Files.getFileStore(ballast).getUsableSpace() >= chunk.capacity()) {
                throw e;
            }
        }
    }

    @Override
    public void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public String means() {
        return "tmpfs";
    }
}
