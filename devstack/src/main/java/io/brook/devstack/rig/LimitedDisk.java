package io.brook.devstack.rig;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/// Where nothing may be mounted: the part's own limit on the size of files it writes, its log included. Holds for the
/// process that runs, not for its next one.
final class LimitedDisk implements Disk {
    private final Supplier<Optional<ProcessHandle>> process;

    LimitedDisk(Supplier<Optional<ProcessHandle>> process) {
        this.process = process;
    }

    @Override
    public void fill() throws IOException {
        limit("0:");
    }

    @Override
    public void free() throws IOException {
        limit("unlimited:");
    }

    private void limit(String soft) throws IOException {
        var running = process.get();
        if (running.isPresent()) {
            Shell.run("prlimit", "--pid", Long.toString(running.get().pid()), "--fsize=" + soft);
        }
    }

    @Override
    public String means() {
        return "prlimit --fsize";
    }
}
