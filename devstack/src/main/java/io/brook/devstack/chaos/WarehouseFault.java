package io.brook.devstack.chaos;

import io.brook.devstack.rig.WarehouseFaults.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The warehouse answers appends badly, a few times.
///
/// @param count how many answers
record WarehouseFault(String name, String kind, int count, Map<String, Integer> details) implements Fault {
    private static final Duration UNTIL_ALL_MET = Duration.ofSeconds(10);
    private static final Duration UNTIL_MET = Duration.ofSeconds(60);
    private static final String ROWS = "rows";

    WarehouseFault {
        details = Map.copyOf(details);
    }

    static List<Fault> all() {
        return List.of(
                new WarehouseFault("warehouse-5xx", "status", 6, Map.of("code", 503)),
                new WarehouseFault("warehouse-429", "status", 6, Map.of("code", 429)),
                new WarehouseFault("warehouse-lost-answer", "drop-after-commit", 3, Map.of()),
                new WarehouseFault("warehouse-stall", "stall", 2, Map.of("millis", 20_000)),
                new WarehouseFault("channel-invalidated", "invalidate-channel", 2, Map.of()));
    }

    @Override
    public Reach reach() {
        return Reach.SHARED;
    }

    @Override
    public Set<Resource> needs() {
        return Set.of(Resource.WAREHOUSE, Resource.TRAFFIC);
    }

    @Override
    public Sighting inject(Arena arena, Strike strike) throws IOException, InterruptedException {
        var faults = arena.rig().warehouseFaults();
        faults.arm(new Wanted(kind, ROWS, count, details));
        var _ = Await.until(UNTIL_ALL_MET, () -> faults.fired(kind, ROWS) == count);
        boolean met = Await.until(UNTIL_MET, () -> faults.fired(kind, ROWS) > 0);
        long fired = faults.fired(kind, ROWS);
        return met ? new Sighting.Seen(fired + " appends met it") : new Sighting.Unseen("no append met it");
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException {
        arena.rig().warehouseFaults().clear();
    }
}
