package io.brook.devstack.stack;

import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a stack: what collectors stand on, and the collectors.
///
/// @param base the broker first
record StackParts(List<Part> base, List<Part> collectors) {
    StackParts {
        base = List.copyOf(base);
        collectors = List.copyOf(collectors);
    }

    /// @param owner the process that the stack must not outlive
    static StackParts of(StackHome home, PortPlan ports, List<Product> products, Optional<ProcessHandle> owner) {
        var base =
                List.of(KafkaPart.of(home, ports, owner), RegistryPart.of(home, ports), WarehousePart.of(home, ports));
        var collectors = new ArrayList<Part>();
        for (int i = 0; i < products.size(); i++) {
            collectors.add(CollectorPart.of(
                    home, ports, products.get(i), ports.collectors().get(i)));
        }
        return new StackParts(base, collectors);
    }

    List<Part> all() {
        var all = new ArrayList<>(base);
        all.addAll(collectors);
        return all;
    }
}
