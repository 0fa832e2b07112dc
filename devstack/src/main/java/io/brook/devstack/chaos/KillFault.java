package io.brook.devstack.chaos;

import io.brook.devstack.rig.Rig;
import java.io.IOException;
import java.util.Set;

/// `kill -9`, then the same process again.
///
/// @param part which; empty for one of the collectors
record KillFault(String name, String part, Set<Resource> needs) implements Fault {
    static KillFault ofCollector() {
        return new KillFault("kill-collector", "", Set.of());
    }

    static KillFault ofBroker() {
        return new KillFault("kill-broker", Rig.KAFKA, Set.of());
    }

    static KillFault ofWarehouse() {
        return new KillFault("kill-warehouse", Rig.WAREHOUSE, Set.of(Resource.WAREHOUSE));
    }

    @Override
    public Reach reach() {
        return part.isEmpty() ? Reach.COLLECTOR : Reach.SHARED;
    }

    @Override
    public Sighting inject(Arena arena, Strike strike) throws IOException {
        String victim = victim(strike);
        String state = part.isEmpty() ? ", " + arena.flushedFiles(victim) + " SST files on its disk" : "";
        arena.rig().kill(victim);
        return arena.rig().isRunning(victim)
                ? new Sighting.Unseen(victim + " still runs")
                : new Sighting.Seen(victim + " is gone" + state);
    }

    @Override
    public void heal(Arena arena, Strike strike) throws IOException, InterruptedException {
        if (!arena.rig().isRunning(victim(strike))) {
            arena.rig().start(victim(strike));
        }
    }

    private String victim(Strike strike) {
        return part.isEmpty() ? strike.victim() : part;
    }
}
