package io.brook.devstack.chaos;

import io.brook.devstack.rig.Link;
import io.brook.devstack.rig.LinkMode;
import io.brook.devstack.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/// The network between a collector and a neighbour is cut: from the broker until its group has given it up, from the
/// warehouse until it says so.
///
/// @param to the neighbour
record CutFault(String name, String to) implements Fault {
    private static final String LANDER = "lander ";
    private static final Duration UNTIL_MISSED = Duration.ofSeconds(60);

    static CutFault fromBroker() {
        return new CutFault("cut-kafka", Rig.KAFKA);
    }

    static CutFault fromWarehouse() {
        return new CutFault("cut-warehouse", Rig.WAREHOUSE);
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
        Link link = arena.rig().link(strike.victim(), to);
        long before = link.disturbed();
        link.mode(new LinkMode.Cut());
        boolean missed = Await.until(UNTIL_MISSED, () -> isMissed(arena, strike));
        String text = "%s, %d connections lost, %s"
                .formatted(link, link.disturbed() - before, missed ? "missed" : "not missed");
        return missed && link.disturbed() > before ? new Sighting.Seen(text) : new Sighting.Unseen(text);
    }

    private boolean isMissed(Arena arena, Strike strike) throws IOException, InterruptedException {
        return to.equals(Rig.KAFKA)
                ? !arena.isMember(strike.product(), strike.victim())
                : arena.health(strike.victim()).causes().contains(LANDER);
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException {
        arena.rig().link(strike.victim(), to).mode(new LinkMode.Pass());
    }

    /// Its group has taken it back, too.
    @Override
    public boolean isOver(Arena arena, Strike strike) throws IOException, InterruptedException {
        return arena.isMember(strike.product(), strike.victim()) && arena.isWell(strike);
    }
}
