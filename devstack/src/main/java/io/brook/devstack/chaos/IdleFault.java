package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.rig.WarehouseFaults.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Channels are invalidated under the last rows before nothing more comes: they must be landed without new traffic.
record IdleFault() implements Fault {
    private static final Duration UNTIL_MET = Duration.ofSeconds(30);
    private static final Duration UNTIL_LAG_IS_TOLD = Duration.ofSeconds(5);
    private static final Duration UNTIL_LANDED = Duration.ofSeconds(60);
    private static final String KIND = "invalidate-channel";
    private static final String ROWS = "rows";
    private static final int COUNT = 4;

    @Override
    public String name() {
        return "channel-invalidated-idle";
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
        faults.arm(new Wanted(KIND, ROWS, COUNT, Map.of()));
        boolean met = Await.until(UNTIL_MET, () -> faults.fired(KIND, ROWS) > 0);
        strike.products().forEach(product -> arena.flow(product).pause());
        if (!met) {
            return new Sighting.Unseen("no append met it");
        }
        long begin = System.nanoTime();
        Thread.sleep(UNTIL_LAG_IS_TOLD);
        boolean landed = Await.until(UNTIL_LANDED, () -> lag(arena, strike) == 0);
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        return landed
                ? new Sighting.Seen("%d appends met it; all landed within %d s of silence"
                        .formatted(faults.fired(KIND, ROWS), seconds))
                : new Sighting.Unseen(
                        "%.0f rows had not landed after %d s of silence".formatted(lag(arena, strike), seconds));
    }

    private static double lag(Arena arena, Strike strike) throws IOException {
        double lag = 0;
        for (Product product : strike.products()) {
            lag += arena.gauge(product, "brook_lane_lag");
        }
        return lag;
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException {
        strike.products().forEach(product -> arena.flow(product).resume());
        arena.rig().warehouseFaults().clear();
    }
}
