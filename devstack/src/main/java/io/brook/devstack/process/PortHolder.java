package io.brook.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who listens on a port, as far as the operating system tells: Linux by `/proc`, others not at all.
final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /// A process as people know it: its pid and its command's name.
    static Optional<String> describe(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            sockets.addAll(listeningSockets(Path.of(table), port));
        }
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(sockets, process.pid()))
                .findFirst()
                .map(PortHolder::describe);
    }

    static Set<String> listeningSockets(Path table, int port) {
        Set<String> inodes = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table)) {
                String[] cells = line.trim().split("\\s+", -1);
                if (cells.length > 9 && cells[3].equals(LISTENING) && cells[1].endsWith(String.format(":%04X", port))) {
                    inodes.add("socket:[" + cells[9] + "]");
                }
            }
        } catch (IOException _) {
            return Set.of();
        }
        return inodes;
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> isLinkToOneOf(sockets, descriptor));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static boolean isLinkToOneOf(Set<String> sockets, Path descriptor) {
        try {
            return sockets.contains(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException _) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String command = process.info()
                .command()
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .orElse("unknown");
        return "process " + process.pid() + " (" + command + ")";
    }
}
