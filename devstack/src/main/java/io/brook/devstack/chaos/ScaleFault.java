package io.brook.devstack.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// A second instance comes and takes its share, or goes and gives it back.
record ScaleFault() implements Fault {
    private static final Duration UNTIL_SHARED = Duration.ofSeconds(60);
    private static final String LANES = "brook_lane_running";

    @Override
    public String name() {
        return "scale";
    }

    @Override
    public Reach reach() {
        return Reach.COLLECTOR;
    }

    @Override
    public Set<Resource> needs() {
        return Set.of(Resource.INSTANCES);
    }

    @Override
    public Sighting inject(Arena arena, Strike strike) throws IOException, InterruptedException {
        String process = strike.product().process();
        boolean grows = arena.rig().collectors(process).size() == 1;
        var scaled = arena.rig().scale(process, grows ? 2 : 1);
        for (String newcomer : scaled.started()) {
            if (!Await.until(UNTIL_SHARED, () -> arena.gauge(newcomer, LANES) > 0)) {
                return new Sighting.Unseen(newcomer + " has no lane");
            }
        }
        boolean changed = !scaled.started().isEmpty() || !scaled.stopped().isEmpty();
        String text = "%s, from %d to %d"
                .formatted(process, scaled.before().size(), scaled.after().size());
        return changed ? new Sighting.Seen(text) : new Sighting.Unseen(text);
    }

    @Override
    public void heal(Arena arena, Strike strike) {}
}
