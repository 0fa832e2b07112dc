package io.brook.devstack.rig;

import io.brook.devstack.process.RunFile;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The disks of a rig: mounted where that is permitted, else the parts' own limits.
final class RigDisks {
    private final StackHome home;
    private final TreeSet<String> parts;
    private final long bytes;
    private final Map<String, Disk> disks = new HashMap<>();

    RigDisks(StackHome home, List<String> collectors, RigSpec spec) {
        this.home = home;
        this.parts = new TreeSet<>(collectors);
        this.parts.addAll(spec.disks());
        this.bytes = spec.diskBytes();
    }

    void mount() {
        var mounts = new Mounts(home.directory());
        for (String part : parts) {
            disks.put(part, disk(mounts, part));
        }
    }

    private Disk disk(Mounts mounts, String part) {
        try {
            mounts.mount(home.state(part), bytes);
            return new MountedDisk(home.state(part));
        } catch (IOException _) {
            return new LimitedDisk(() -> home.runs().running(part).flatMap(RunFile::process));
        }
    }

    Disk of(String part) {
        Disk disk = disks.get(part);
        if (disk == null) {
            throw new IllegalArgumentException("'" + part + "' has no disk of its own, only " + parts);
        }
        return disk;
    }

    /// Removes all that a part keeps.
    void empty(String part) throws IOException {
        Path state = home.state(part);
        if (!Files.isDirectory(state)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(state)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(state)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
