package io.brook.devstack.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A collector's state directory has no room left.
record DiskFault() implements Fault {
    private static final Duration UNTIL_MISSED = Duration.ofSeconds(60);
    private static final List<String> SIGNS =
            List.of("stream thread failed", "No space left", "File too large", "RocksDBException");
    private static final int LINES = 400;

    @Override
    public String name() {
        return "disk-full";
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
        long logged = arena.rig().logs(victim).size();
        arena.rig().disk(victim).fill();
        String text = victim + " by " + arena.rig().disk(victim).means();
        boolean missed = Await.until(
                UNTIL_MISSED,
                () -> !arena.rig().isRunning(victim)
                        || arena.rig().logs(victim).tail(LINES, logged).stream().anyMatch(DiskFault::tells));
        if (!missed) {
            return new Sighting.Unseen(text + ", and nobody wanted room");
        }
        return new Sighting.Seen(text + (arena.rig().isRunning(victim) ? ", which it noticed" : ", of which it died"));
    }

    private static boolean tells(String line) {
        return SIGNS.stream().anyMatch(line::contains);
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException {
        arena.rig().disk(strike.victim()).free();
        if (!arena.rig().isRunning(strike.victim())) {
            arena.rig().start(strike.victim());
        }
    }
}
