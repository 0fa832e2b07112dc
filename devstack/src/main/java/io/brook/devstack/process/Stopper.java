package io.brook.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// Ends processes: asks first, and after a bound does not ask any more.
public final class Stopper {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private final RunDirectory runs;
    private final InstantSource clock;

    public Stopper(RunDirectory runs, InstantSource clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /// Ends these processes side by side; what is left after the bound is killed.
    ///
    /// @return the names of those that had to be killed
    public List<String> stop(List<RunFile> processes, Duration bound) {
        return stop(processes, bound, ProcessHandle::destroy);
    }

    /// Like [#stop], but tells collectors that they will not come back: they leave their groups.
    public List<String> dismiss(List<RunFile> processes, Duration bound) {
        return stop(processes, bound, Stopper::hangUp);
    }

    private static void hangUp(ProcessHandle process) {
        try {
            Signal.HUP.send(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> stop(List<RunFile> processes, Duration bound, Consumer<ProcessHandle> request) {
        var deadline = clock.instant().plus(bound);
        processes.forEach(run -> run.process().ifPresent(request));
        List<RunFile> stubborn =
                processes.stream().filter(run -> !ends(run, deadline)).toList();
        stubborn.forEach(run -> run.process().ifPresent(ProcessHandle::destroyForcibly));
        Instant end = clock.instant().plus(AFTER_KILL);
        stubborn.forEach(run -> ends(run, end));
        processes.stream().filter(run -> run.process().isEmpty()).forEach(run -> runs.forget(run.name()));
        return stubborn.stream().map(RunFile::name).toList();
    }

    private boolean ends(RunFile run, Instant deadline) {
        try {
            while (run.process().isPresent()) {
                if (clock.instant().isAfter(deadline)) {
                    return false;
                }
                Thread.sleep(POLL);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return run.process().isEmpty();
        }
    }
}
