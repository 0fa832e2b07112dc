package io.brook.devstack.stack;

import java.util.List;

/// Where the broker listens, and what it tells its clients: the usual listener, one of its own for every further door,
/// and the controller's.
record BrokerListeners(PortPlan ports, List<Wiring.Door> doors) {
    BrokerListeners {
        doors = List.copyOf(doors);
    }

    /// Lines for the broker's settings.
    String settings() {
        var listeners = new StringBuilder("PLAINTEXT://127.0.0.1:" + ports.kafka());
        var advertised = new StringBuilder(listeners);
        var protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        var threads = new StringBuilder();
        for (int i = 0; i < doors.size(); i++) {
            listeners.append(",DOOR%d://127.0.0.1:%d".formatted(i, doors.get(i).listens()));
            advertised.append(",DOOR%d://127.0.0.1:%d".formatted(i, doors.get(i).advertised()));
            protocols.append(",DOOR%d:PLAINTEXT".formatted(i));
            threads.append("listener.name.door%d.num.network.threads=1%n".formatted(i));
        }
        String controller = ",CONTROLLER://127.0.0.1:" + ports.controller();
        return "listeners=%s\nadvertised.listeners=%s\nlistener.security.protocol.map=%s\n%s"
                .formatted(listeners + controller, advertised + controller, protocols, threads);
    }
}
