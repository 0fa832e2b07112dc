package io.brook.devstack.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// A collector stands still until its group has given it up, then goes on as if nothing had been.
record ZombieFault() implements Fault {
    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "zombie";
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
        String victim = strike.victim();
        long begin = System.nanoTime();
        arena.rig().freeze(victim);
        return Await.until(UNTIL_GIVEN_UP, () -> !arena.isMember(strike.product(), victim))
                ? new Sighting.Seen("%s stood still and was given up after %d s"
                        .formatted(
                                victim,
                                Duration.ofNanos(System.nanoTime() - begin).toSeconds()))
                : new Sighting.Unseen(victim + " stood still and is a member yet");
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException {
        if (arena.rig().isRunning(strike.victim())) {
            arena.rig().thaw(strike.victim());
        }
    }

    /// It has found out, and has been taken back.
    @Override
    public boolean isOver(Arena arena, Strike strike) throws IOException, InterruptedException {
        return arena.isMember(strike.product(), strike.victim()) && arena.isWell(strike);
    }
}
