package io.brook.devstack.stack;

import io.brook.devstack.process.Ports;
import io.brook.devstack.process.RunDirectory;
import io.brook.devstack.process.RunFile;
import java.util.List;

/// The ports of a stack, all on the loopback address.
///
/// @param kafka the broker's; its controller takes the next
/// @param registry the schema registry's; its management interface takes the next
/// @param collectorBase the first collector's; the others take the next ones
public record PortPlan(int kafka, int registry, int warehouse, int collectorBase) {
    private static final int BASE_PARTS = 5;
    private static final int HIGHEST = 65_535;

    public PortPlan {
        for (int port : List.of(kafka, kafka + 1, registry, registry + 1, warehouse, collectorBase)) {
            if (port < 1 || port > HIGHEST) {
                throw new IllegalArgumentException("a port must be 1 to " + HIGHEST + ", was " + port);
            }
        }
    }

    /// Ports that nobody uses now, for so many products at the most instances of each.
    public static PortPlan free(int products) {
        return inARow(Ports.freeInARow(size(products)));
    }

    /// Ports in a row.
    public static PortPlan inARow(int first) {
        return new PortPlan(first, first + 2, first + 4, first + BASE_PARTS);
    }

    /// How many ports in a row there must be for so many products at the most instances of each.
    public static int size(int products) {
        return BASE_PARTS + products * Instance.MOST;
    }

    int controller() {
        return kafka + 1;
    }

    int management() {
        return registry + 1;
    }

    /// A collector's port, in a row of all first instances, then all second ones, and so on: so it stays the same
    /// however many there are.
    int collector(int place) {
        return collectorBase + place;
    }

    /// This plan, but for parts that run elsewhere already.
    PortPlan adjustedTo(RunDirectory runs) {
        return new PortPlan(
                portOf(runs, KafkaPart.NAME, kafka),
                portOf(runs, RegistryPart.NAME, registry),
                portOf(runs, WarehousePart.NAME, warehouse),
                collectorBase);
    }

    static int portOf(RunDirectory runs, String part, int planned) {
        return runs.running(part).map(RunFile::port).orElse(planned);
    }
}
