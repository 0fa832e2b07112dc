package io.brook.devstack.chaos;

import io.brook.devstack.rig.Link;
import io.brook.devstack.rig.LinkMode;
import io.brook.devstack.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Every connection to the warehouse is reset just when it answers: what was asked for is done, and nobody is told.
record ResetFault() implements Fault {
    private static final Duration UNTIL_MET = Duration.ofSeconds(60);
    private static final int ENOUGH = 4;

    @Override
    public String name() {
        return "warehouse-reset";
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
        long before = disturbed(arena);
        set(arena, new LinkMode.Reset());
        boolean met = Await.until(UNTIL_MET, () -> disturbed(arena) >= before + ENOUGH);
        String text = (disturbed(arena) - before) + " connections reset";
        return met ? new Sighting.Seen(text) : new Sighting.Unseen(text);
    }

    private static List<Link> links(Arena arena) {
        return arena.rig().links().stream()
                .filter(link -> link.to().equals(Rig.WAREHOUSE))
                .toList();
    }

    private static long disturbed(Arena arena) {
        return links(arena).stream().mapToLong(Link::disturbed).sum();
    }

    /// Links that another fault has cut meanwhile are its business.
    private static void set(Arena arena, LinkMode mode) throws IOException {
        for (Link link : links(arena)) {
            if (!(link.mode() instanceof LinkMode.Cut)) {
                link.mode(mode);
            }
        }
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException {
        set(arena, new LinkMode.Pass());
    }
}
