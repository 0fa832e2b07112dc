package io.brook.devstack.rig;

import io.brook.devstack.stack.PortPlan;
import io.brook.devstack.stack.Wiring;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Leads every collector to its neighbours over links of its own, and gives it a clock of its own.
final class RigWiring implements Wiring, AutoCloseable {
    private static final int PORTS_EACH = 4;

    private record Ends(String from, String to) {}

    private final Map<Ends, Link> links = new HashMap<>();
    private final List<Door> doors = new ArrayList<>();
    private final ClockFiles clocks;
    private final List<String> settings;

    private RigWiring(ClockFiles clocks, Map<String, String> settings) {
        this.clocks = clocks;
        this.settings = settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .sorted()
                .toList();
    }

    /// Opens all links.
    ///
    /// @param clocks of all collectors that there may be
    /// @param first of the ports in a row that are free for links and doors
    static RigWiring of(PortPlan ports, int first, ClockFiles clocks, Map<String, String> settings) throws IOException {
        var wiring = new RigWiring(clocks, settings);
        int port = first;
        for (String collector : clocks.parts()) {
            var door = new Door(port, port + 1);
            wiring.doors.add(door);
            wiring.open(collector, Rig.KAFKA, door.advertised(), door.listens());
            wiring.open(collector, Rig.REGISTRY, port + 2, ports.registry());
            wiring.open(collector, Rig.WAREHOUSE, port + 3, ports.warehouse());
            port += PORTS_EACH;
        }
        return wiring;
    }

    /// How many ports in a row they take.
    static int size(List<String> collectors) {
        return PORTS_EACH * collectors.size();
    }

    private void open(String from, String to, int port, int target) throws IOException {
        links.put(new Ends(from, to), Link.open(from, to, port, target));
    }

    Optional<Link> link(String from, String to) {
        return Optional.ofNullable(links.get(new Ends(from, to)));
    }

    List<Link> links() {
        return List.copyOf(links.values());
    }

    @Override
    public int port(String from, String to, int direct) {
        return link(from, to).map(Link::port).orElse(direct);
    }

    @Override
    public List<Door> doors() {
        return List.copyOf(doors);
    }

    @Override
    public List<String> flags(String part) {
        if (!clocks.parts().contains(part)) {
            return List.of();
        }
        var flags = new ArrayList<>(clocks.flags(part));
        flags.addAll(settings);
        return flags;
    }

    @Override
    public void close() throws IOException {
        for (Link link : links.values()) {
            link.close();
        }
    }
}
