package io.brook.devstack.stack;

import io.brook.devstack.process.Part;
import java.util.ArrayList;
import java.util.List;

/// The parts of a stack: what collectors stand on, and the collectors.
///
/// @param base the broker first
record StackParts(List<Part> base, List<Part> collectors) {
    StackParts {
        base = List.copyOf(base);
        collectors = List.copyOf(collectors);
    }

    static StackParts of(Site site, List<Instance> instances) {
        var base = List.of(KafkaPart.of(site), RegistryPart.of(site), WarehousePart.of(site));
        return new StackParts(
                base,
                instances.stream()
                        .map(instance -> CollectorPart.of(site, instance))
                        .toList());
    }

    List<Part> all() {
        var all = new ArrayList<>(base);
        all.addAll(collectors);
        return all;
    }
}
