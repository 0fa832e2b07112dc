package io.brook.devstack.stack;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Ports;
import io.brook.devstack.process.RunDirectory;
import io.brook.devstack.process.RunFile;
import java.util.ArrayList;
import java.util.List;

/// The ports of a stack, all on the loopback address.
///
/// @param kafka the broker's, `controller` its controller's
/// @param registry the schema registry's, `management` its management interface's
/// @param collectors one for each collector, in the order of their names
public record PortPlan(
        int kafka, int controller, int registry, int management, int warehouse, List<Integer> collectors) {
    private static final int FIXED = 5;
    private static final int HIGHEST = 65_535;

    public PortPlan {
        collectors = List.copyOf(collectors);
        for (int port : List.of(kafka, controller, registry, management, warehouse)) {
            check(port);
        }
        collectors.forEach(PortPlan::check);
    }

    private static void check(int port) {
        if (port < 1 || port > HIGHEST) {
            throw new IllegalArgumentException("a port must be 1 to " + HIGHEST + ", was " + port);
        }
    }

    /// Ports that nobody uses now.
    public static PortPlan free(int collectors) {
        List<Integer> ports = Ports.free(FIXED + collectors);
        return new PortPlan(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.subList(FIXED, ports.size()));
    }

    /// This plan, but for parts that run elsewhere already.
    PortPlan adjustedTo(RunDirectory runs, List<Product> products) {
        var adjusted = new ArrayList<Integer>();
        for (int i = 0; i < collectors.size(); i++) {
            adjusted.add(portOf(runs, products.get(i).process(), collectors.get(i)));
        }
        return new PortPlan(
                portOf(runs, KafkaPart.NAME, kafka),
                controller,
                portOf(runs, RegistryPart.NAME, registry),
                management,
                portOf(runs, WarehousePart.NAME, warehouse),
                adjusted);
    }

    private static int portOf(RunDirectory runs, String part, int planned) {
        return runs.running(part).map(RunFile::port).orElse(planned);
    }
}
