package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.warehouse.Warehouse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// A product's table is not what it was: rows must wait, or the lanes halt, rather than go anywhere else. It is mended
/// by
/// the runbook's procedure: the table as it was, and a restart of collectors whose lanes halted.
record TableFault(String name, Way way) implements Fault {
    /// What is done to the table.
    enum Way {
        RENAMED,
        REPLACED,
        DROPPED
    }

    private static final Duration UNTIL_SEEN = Duration.ofSeconds(60);
    private static final String TABLE = "TABLE_";
    private static final String HALTED = "brook_lane_halted";

    static TableFault of(Way way) {
        return new TableFault("table-" + way.name().toLowerCase(Locale.ROOT), way);
    }

    @Override
    public Reach reach() {
        return Reach.COLLECTOR;
    }

    @Override
    public Set<Resource> needs() {
        return Set.of(Resource.WAREHOUSE);
    }

    @Override
    public Sighting inject(Arena arena, Strike strike) throws IOException, InterruptedException, SQLException {
        TableSurgery table = arena.table(strike.product());
        long begin = System.nanoTime();
        try (Warehouse warehouse = arena.warehouse()) {
            switch (way) {
                case RENAMED -> table.rename(warehouse);
                case REPLACED -> table.replace(warehouse);
                case DROPPED -> table.drop(warehouse);
            }
        }
        boolean seen = Await.until(UNTIL_SEEN, () -> isNoticed(arena, strike.product()));
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        return seen
                ? new Sighting.Seen("noticed after %d s, %s".formatted(seconds, found(arena, strike.product())))
                : new Sighting.Unseen("nothing seen for %d s".formatted(seconds));
    }

    private static String found(Arena arena, Product product) throws IOException {
        double halted = arena.gauge(product, HALTED);
        return halted > 0 ? "%.0f lanes halted".formatted(halted) : arena.causes(product);
    }

    private boolean isNoticed(Arena arena, Product product) throws IOException {
        return way == Way.REPLACED
                ? arena.gauge(product, HALTED) > 0
                : arena.causes(product).contains(TABLE);
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException, SQLException {
        Product product = strike.product();
        try (Warehouse warehouse = arena.warehouse()) {
            arena.table(product).restore(warehouse);
        }
        for (String instance : arena.rig().collectors(product.process())) {
            if (arena.rig().isRunning(instance) && arena.gauge(instance, HALTED) > 0) {
                arena.rig().stop(instance);
            }
            if (!arena.rig().isRunning(instance)) {
                arena.rig().start(instance);
            }
        }
    }
}
