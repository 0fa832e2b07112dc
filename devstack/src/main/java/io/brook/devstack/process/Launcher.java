package io.brook.devstack.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts processes that outlive this one: each in a session of its own, so that neither Ctrl-C nor a closed terminal
/// reaches them, with their output in a log.
public final class Launcher {
    private final RunDirectory runs;
    private final LogFiles logs;

    public Launcher(RunDirectory runs, LogFiles logs) {
        this.runs = runs;
        this.logs = logs;
    }

    /// Starts a part and records it.
    ///
    /// @throws PortBusyException when another process listens on one of its ports
    public Process start(Part part) throws IOException {
        requireFreePorts(part);
        Files.createDirectories(logs.directory());
        logs.cut(LogFiles.CAP_BYTES);
        var builder = new ProcessBuilder(detached(part.recipe().prepare()))
                .directory(logs.directory().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(logs.file(part.name()).toFile()));
        // The streaming SDK's native half writes lines of its own, which no logging configuration reaches.
        builder.environment().putIfAbsent("SS_LOG_LEVEL", "error");
        Process process = builder.start();
        Instant started = process.toHandle().info().startInstant().orElseGet(Instant::now);
        record(process, new RunFile(part.name(), process.pid(), started, part.port(), part.address()));
        return process;
    }

    /// Looks at a part's ports before it is started.
    ///
    /// @throws PortBusyException when another process listens on one of its ports
    public static void requireFreePorts(Part part) {
        for (int port : part.ports()) {
            if (!Ports.isFree(port)) {
                throw new PortBusyException(part.name(), port);
            }
        }
    }

    /// A process without a record is one that nothing would ever stop: an interrupt in between ends it too.
    private void record(Process process, RunFile run) throws IOException {
        try {
            runs.record(run);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /// Both wrappers replace themselves by the command, so the pid stays the same.
    private static List<String> detached(List<String> command) {
        var whole = new ArrayList<String>();
        if (onPath("setsid").isPresent()) {
            whole.add("setsid");
        } else if (onPath("perl").isPresent()) {
            whole.addAll(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV"));
        }
        whole.addAll(command);
        return whole;
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
