package io.brook.devstack.stack;

import io.brook.devstack.process.Launcher;
import io.brook.devstack.process.Part;
import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.RunFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Brings one part up: starts it when it does not run, and waits until it is ready.
final class Starter {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LAST_LINES = 20;

    private final StackHome home;
    private final Duration patience;
    private final Progress progress;
    private final InstantSource clock;

    Starter(StackHome home, Duration patience, Progress progress, InstantSource clock) {
        this.home = home;
        this.patience = patience;
        this.progress = progress;
        this.clock = clock;
    }

    /// @throws StackException when it ends, or is not ready in time
    void bringUp(Part part) throws IOException, InterruptedException {
        Instant begin = clock.instant();
        Optional<RunFile> running = home.runs().running(part.name());
        long logged = home.logs().size(part.name());
        if (running.isEmpty()) {
            progress.line("starting  " + part.name());
            new Launcher(home.runs(), home.logs()).start(part);
        }
        awaitReady(part, begin.plus(patience), logged);
        var took = Duration.between(begin, clock.instant());
        progress.line("ready     %-18s %s%s"
                .formatted(
                        part.name(),
                        part.address(),
                        running.isEmpty() ? "  (%.1f s)".formatted(took.toMillis() / 1e3) : "  (was running)"));
    }

    private void awaitReady(Part part, Instant deadline, long logged) throws IOException, InterruptedException {
        while (true) {
            Readiness readiness = part.probe().check();
            switch (readiness) {
                case Readiness.Ready _ -> {
                    return;
                }
                case Readiness.NotReady(var cause) -> {
                    if (home.runs().running(part.name()).isEmpty()) {
                        throw failure(part, "has ended before it was ready", logged);
                    }
                    if (clock.instant().isAfter(deadline)) {
                        throw failure(part, "is not ready after " + patience.toSeconds() + " s: " + cause, logged);
                    }
                }
            }
            Thread.sleep(POLL);
        }
    }

    private StackException failure(Part part, String what, long logged) throws IOException {
        List<String> lines = home.logs().tail(part.name(), LAST_LINES, logged);
        String tail = lines.isEmpty() ? "(it wrote nothing)" : String.join("\n  ", lines);
        return new StackException(
                part.name() + " " + what + "; the end of " + home.logs().file(part.name()) + ":\n  " + tail);
    }
}
