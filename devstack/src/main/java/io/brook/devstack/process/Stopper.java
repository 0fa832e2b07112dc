package io.brook.devstack.process;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends processes: asks first, and after a bound does not ask any more.
public final class Stopper {
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
        var deadline = clock.instant().plus(bound);
        processes.forEach(run -> run.process().ifPresent(ProcessHandle::destroy));
        List<RunFile> stubborn = processes.stream()
                .filter(run -> !ends(run, Duration.between(clock.instant(), deadline)))
                .toList();
        stubborn.forEach(run -> run.process().ifPresent(ProcessHandle::destroyForcibly));
        stubborn.forEach(run -> ends(run, AFTER_KILL));
        processes.stream().filter(run -> run.process().isEmpty()).forEach(run -> runs.forget(run.name()));
        return stubborn.stream().map(RunFile::name).toList();
    }

    private static boolean ends(RunFile run, Duration within) {
        Optional<CompletableFuture<ProcessHandle>> exit = run.process().map(ProcessHandle::onExit);
        if (exit.isEmpty()) {
            return true;
        }
        try {
            exit.get().get(Math.max(1, within.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for " + run.name(), e);
        }
    }
}
