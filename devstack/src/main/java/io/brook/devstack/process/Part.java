package io.brook.devstack.process;

import java.util.List;

/// One process of the stack: how it is started, and when it is ready.
///
/// @param name unique within the stack; names its log and its run file
/// @param address where its users find it, for people to read
/// @param ports the ports it listens on on the loopback address, the one that its users need first
/// @param recipe asked only when the part is started
public record Part(String name, String address, List<Integer> ports, Recipe recipe, Probe probe) {
    public Part {
        ports = List.copyOf(ports);
    }

    /// The first of its ports; 0 when it listens on none.
    public int port() {
        return ports.isEmpty() ? 0 : ports.getFirst();
    }
}
