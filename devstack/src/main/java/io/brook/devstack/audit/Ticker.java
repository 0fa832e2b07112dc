package io.brook.devstack.audit;

import io.brook.devstack.stack.Progress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Says how far long work has come, every few seconds and not at every step.
final class Ticker {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Progress progress;
    private final InstantSource clock;
    private Instant next;

    Ticker(Progress progress, InstantSource clock) {
        this.progress = progress;
        this.clock = clock;
        this.next = clock.instant().plus(EVERY);
    }

    void tick(String what, long done, long of) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(EVERY);
            progress.line("audit     %s %,d of %,d".formatted(what, done, of));
        }
    }

    void say(String line) {
        progress.line("audit     " + line);
    }
}
