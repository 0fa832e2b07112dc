package io.brook.devstack.stack;

import io.brook.devstack.process.Launcher;
import io.brook.devstack.process.Part;
import io.brook.devstack.process.Readiness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
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

    /// Looks at the ports of those that do not run, so that a busy one is known before anything is started.
    ///
    /// @throws IllegalArgumentException when two parts are to have the same port
    void requirePorts(List<Part> parts) {
        var owners = new HashMap<Integer, String>();
        for (Part part : parts) {
            if (home.runs().running(part.name()).isPresent()) {
                continue;
            }
            for (int port : part.ports()) {
                String owner = owners.put(port, part.name());
                if (owner != null) {
                    throw new IllegalArgumentException("every part must have a port of its own, " + port
                            + " is meant for both " + owner + " and " + part.name());
                }
            }
            Launcher.requireFreePorts(part);
        }
    }

    /// @throws StackException when it ends, or is not ready in time
    void bringUp(Part part) throws IOException, InterruptedException {
        Instant begin = clock.instant();
        if (home.runs().running(part.name()).isPresent() && isReady(part, begin.plus(patience))) {
            progress.line("ready     %-18s %s  (was running)".formatted(part.name(), part.address()));
            return;
        }
        progress.line("starting  " + part.name());
        long logged = home.logs().size(part.name());
        new Launcher(home.runs(), home.logs()).start(part);
        if (!isReady(part, begin.plus(patience))) {
            throw failure(part, logged);
        }
        var took = Duration.between(begin, clock.instant());
        progress.line("ready     %-18s %s  (%.1f s)".formatted(part.name(), part.address(), took.toMillis() / 1e3));
    }

    /// Returns when all of these are ready at one moment: each that comes moves partitions of the others.
    ///
    /// @throws StackException when they are not in time
    void awaitTogether(List<Part> parts) throws InterruptedException {
        Instant deadline = clock.instant().plus(patience);
        Optional<Part> waiting = firstNotReady(parts);
        while (waiting.isPresent()) {
            if (clock.instant().isAfter(deadline)) {
                throw new StackException(waiting.get().name() + " is not ready after " + patience.toSeconds()
                        + " s; its log is " + home.logs().file(waiting.get().name()));
            }
            Thread.sleep(POLL);
            waiting = firstNotReady(parts);
        }
    }

    private static Optional<Part> firstNotReady(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.probe().check() instanceof Readiness.NotReady)
                .findFirst();
    }

    /// Returns when a running part is ready, or has ended: one that was found running may have been on its way out.
    ///
    /// @throws StackException when it is neither in time
    private boolean isReady(Part part, Instant deadline) throws InterruptedException {
        while (true) {
            switch (part.probe().check()) {
                case Readiness.Ready _ -> {
                    return true;
                }
                case Readiness.NotReady(var cause) -> {
                    if (home.runs().running(part.name()).isEmpty()) {
                        return false;
                    }
                    if (clock.instant().isAfter(deadline)) {
                        throw new StackException(part.name() + " is not ready after " + patience.toSeconds() + " s: "
                                + cause + "; its log is " + home.logs().file(part.name()));
                    }
                }
            }
            Thread.sleep(POLL);
        }
    }

    private StackException failure(Part part, long logged) throws IOException {
        List<String> lines = home.logs().tail(part.name(), LAST_LINES, logged);
        String tail = lines.isEmpty() ? "(it wrote nothing)" : String.join("\n  ", lines);
        return new StackException(part.name() + " has ended before it was ready; the end of "
                + home.logs().file(part.name()) + ":\n  " + tail);
    }
}
