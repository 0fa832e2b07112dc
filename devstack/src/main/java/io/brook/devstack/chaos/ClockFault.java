package io.brook.devstack.chaos;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/// A collector's clock jumps by minutes, and later back. One that goes back ends the process, which is started again.
record ClockFault() implements Fault {
    private static final List<Duration> STEPS =
            List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10), Duration.ofMinutes(3), Duration.ofHours(-1));
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(15);
    private static final Duration UNTIL_NOTICED = Duration.ofSeconds(3);
    private static final Duration NEAR = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "clock-step";
    }

    @Override
    public Reach reach() {
        return Reach.COLLECTOR;
    }

    @Override
    public Set<Resource> needs() {
        return Set.of();
    }

    @Override
    public Sighting inject(Arena arena, Strike strike) throws IOException, InterruptedException {
        Duration step = strike.pick(STEPS);
        arena.rig().clock(strike.victim()).step(step);
        String text = strike.victim() + ", by " + step.toMinutes() + " min";
        return Await.until(UNTIL_TOLD, () -> hasEnded(arena, strike) || isOffBy(step, arena, strike))
                ? new Sighting.Seen(text)
                : new Sighting.Unseen(text + ", but its answers are dated as before");
    }

    private static boolean hasEnded(Arena arena, Strike strike) {
        return !arena.rig().isRunning(strike.victim());
    }

    private static boolean isOffBy(Duration step, Arena arena, Strike strike) throws IOException {
        return offset(arena, strike).minus(step).abs().compareTo(NEAR) < 0;
    }

    /// How far the dates of its answers are from this process's clock.
    private static Duration offset(Arena arena, Strike strike) throws IOException {
        String date = Gauges.get(arena.port(strike.victim()), "/health/liveness")
                .headers()
                .firstValue("date")
                .orElseThrow(() -> new IOException("its answers have no date"));
        return Duration.between(
                Instant.now(),
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException {
        arena.rig().clock(strike.victim()).reset();
        Thread.sleep(UNTIL_NOTICED);
    }
}
