package io.brook.devstack.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// The wall clock of one part. What it says is told to the part's process by a file, which it looks at a few times a
/// second; a process that is started later is told too.
public final class PartClock {
    private final Path file;
    private Duration offset = Duration.ZERO;

    PartClock(Path file) {
        this.file = file;
    }

    /// Sets it forward, or back when negative, from what it says now.
    public synchronized void step(Duration by) throws IOException {
        set(offset.plus(by));
    }

    /// Sets it right.
    public synchronized void reset() throws IOException {
        set(Duration.ZERO);
    }

    /// How far it is from the machine's.
    public synchronized Duration offset() {
        return offset;
    }

    private void set(Duration next) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, Long.toString(next.toMillis()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        offset = next;
    }
}
