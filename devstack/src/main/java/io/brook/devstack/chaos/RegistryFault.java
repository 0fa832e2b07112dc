package io.brook.devstack.chaos;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.rig.LinkMode;
import io.brook.devstack.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The registry is of no use just when records come whose schema nobody has seen: they must wait, not be refused.
///
/// @param mode what becomes of the way to it; null when its process is killed
record RegistryFault(String name, Reach reach, @Nullable LinkMode mode) implements Fault {
    private static final Duration UNTIL_PARKED = Duration.ofSeconds(60);

    /// The registry loses what it was told less than a moment before it is killed.
    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(3);

    private static final String PARKED = "brook_parked_now";
    private static final String PAGE = "<html><body>Please log in</body></html>";

    static List<Fault> all() {
        return List.of(
                new RegistryFault("kill-registry", Reach.SHARED, null),
                new RegistryFault("registry-slow", Reach.SHARED, new LinkMode.Slow(Duration.ofSeconds(8))),
                new RegistryFault("registry-html", Reach.SHARED, new LinkMode.Answer(200, "text/html", PAGE)),
                new RegistryFault("cut-registry", Reach.COLLECTOR, new LinkMode.Cut()));
    }

    @Override
    public Set<Resource> needs() {
        return Set.of(Resource.REGISTRY, Resource.TRAFFIC);
    }

    @Override
    public Sighting inject(Arena arena, Strike strike) throws IOException, InterruptedException {
        var ids = new ArrayList<Integer>();
        for (Product product : strike.products()) {
            ids.add(arena.schemas().fresh(product));
        }
        takeAway(arena, strike);
        for (int i = 0; i < ids.size(); i++) {
            arena.flow(strike.products().get(i)).speakBy(ids.get(i));
        }
        boolean parked = Await.until(UNTIL_PARKED, () -> parked(arena, strike) > 0);
        String text = "%.0f records wait for schemas %s".formatted(parked ? parked(arena, strike) : 0, ids);
        return parked ? new Sighting.Seen(text) : new Sighting.Unseen(text);
    }

    private void takeAway(Arena arena, Strike strike) throws IOException, InterruptedException {
        LinkMode disturbed = mode;
        if (disturbed == null) {
            Thread.sleep(UNTIL_WRITTEN);
            arena.rig().kill(Rig.REGISTRY);
        } else {
            set(arena, strike, disturbed);
        }
    }

    private static void set(Arena arena, Strike strike, LinkMode mode) throws IOException {
        for (var link : arena.rig().links()) {
            boolean meant = link.to().equals(Rig.REGISTRY)
                    && strike.products().stream()
                            .anyMatch(product -> link.from().startsWith(product.process()));
            if (meant) {
                link.mode(mode);
            }
        }
    }

    private static double parked(Arena arena, Strike strike) throws IOException {
        double sum = 0;
        for (Product product : strike.products()) {
            sum += arena.gauge(product, PARKED);
        }
        return sum;
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException {
        if (mode != null) {
            set(arena, strike, new LinkMode.Pass());
        } else if (!arena.rig().isRunning(Rig.REGISTRY)) {
            arena.rig().start(Rig.REGISTRY);
        }
    }

    /// All that waited has been released.
    @Override
    public boolean isOver(Arena arena, Strike strike) throws IOException {
        return arena.isWell(strike) && parked(arena, strike) == 0;
    }
}
