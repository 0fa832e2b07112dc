package io.brook.devstack.rig;

import io.brook.devstack.catalog.Catalog;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.process.Ports;
import io.brook.devstack.stack.Instance;
import io.brook.devstack.stack.Lifetime;
import io.brook.devstack.stack.PortPlan;
import io.brook.devstack.stack.Stack;
import io.brook.devstack.stack.StackHome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a rig is put together from.
record RigParts(Stack stack, RigWiring wiring, RigDisks disks, ClockFiles clocks) {
    static RigParts in(StackHome home, RigSpec spec) throws IOException {
        List<Product> products = new Catalog(home.repository()).products();
        List<String> collectors = Instance.all(products).stream()
                .filter(instance -> instance.number() < RigSpec.MOST)
                .map(Instance::name)
                .toList();
        var clocks = new ClockFiles(home.state("clocks"), collectors);
        int stackPorts = PortPlan.size(products.size());
        int first = Ports.freeInARow(stackPorts + RigWiring.size(collectors));
        var ports = PortPlan.inARow(first);
        var wiring = RigWiring.of(ports, first + stackPorts, clocks, spec.settings());
        var stack = Stack.wired(home, new Lifetime(true, Optional.empty()), ports, wiring);
        return new RigParts(stack, wiring, new RigDisks(home, collectors, spec), clocks);
    }
}
