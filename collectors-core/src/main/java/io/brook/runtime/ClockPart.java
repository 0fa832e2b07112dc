package io.brook.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the machine's clock has gone back.
///
/// Kafka's clients measure their waits by it: after a step back they send no heartbeats until it has caught up, and
/// their groups give them up meanwhile, again and again. A process that starts anew works at once, so this one ends.
final class ClockPart implements Part {
    private static final Logger LOGGER = LoggerFactory.getLogger(ClockPart.class);
    private static final String NAME = "clock";

    /// Less than any session lasts.
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Ending ending;
    private Instant seen;
    private long seenNanos;
    private boolean wentBack;

    /// @param nanoTime goes on evenly whatever the clock does
    ClockPart(InstantSource clock, LongSupplier nanoTime, Ending ending) {
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.ending = ending;
        this.seen = clock.instant();
        this.seenNanos = nanoTime.getAsLong();
    }

    /// Also ends the process when the clock has gone back.
    @Override
    public synchronized PartHealth health() {
        Instant now = clock.instant();
        long nanos = nanoTime.getAsLong();
        Duration back = Duration.ofNanos(nanos - seenNanos).minus(Duration.between(seen, now));
        seen = now;
        seenNanos = nanos;
        if (back.compareTo(TOLERATED) > 0) {
            wentBack = true;
            LOGGER.atError().addKeyValue("seconds", back.toSeconds()).log("the clock has gone back: starting anew");
            ending.ask(ExitCode.FAILED);
        }
        return wentBack ? PartHealth.down(NAME, "WENT_BACK") : PartHealth.up(NAME);
    }
}
