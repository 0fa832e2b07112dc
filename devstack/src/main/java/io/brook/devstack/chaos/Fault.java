package io.brook.devstack.chaos;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/// One source of trouble for a fleet. Has no state of its own: everything is in the arena and the strike.
interface Fault {
    /// What a fault needs for itself alone while it lasts, in the order in which it is asked for.
    enum Resource {
        REGISTRY,
        WAREHOUSE,
        TRAFFIC,
        /// How many there are of which collector.
        INSTANCES
    }

    /// As the command line names it.
    String name();

    /// Whom it strikes.
    Reach reach();

    Set<Resource> needs();

    /// Disturbs, and returns once it has shown that it does, or when time is up.
    Sighting inject(Arena arena, Strike strike) throws IOException, InterruptedException, SQLException;

    /// Takes the disturbance away, also one that was only half made.
    void heal(Arena arena, Strike strike) throws IOException, InterruptedException, SQLException;

    /// Whether those that were struck do all their work again.
    default boolean isOver(Arena arena, Strike strike) throws IOException, InterruptedException {
        return arena.isWell(strike);
    }
}
