package io.brook.devstack.stack;

import java.util.List;

/// How the parts of a stack reach each other, and what their processes are given besides.
public interface Wiring {
    /// A further listener of the broker, for clients that shall come back to an address of their own.
    ///
    /// @param listens the broker's port
    /// @param advertised the port that the broker tells those who come in here
    record Door(int listens, int advertised) {}

    /// The port, on the loopback address, at which one part finds another.
    ///
    /// @param direct where the other one listens
    int port(String from, String to, int direct);

    /// The broker's listeners besides its usual one.
    List<Door> doors();

    /// Further flags for a part's Java.
    List<String> flags(String part);

    /// Everybody finds everybody else where they listen.
    static Wiring direct() {
        return new Wiring() {
            @Override
            public int port(String from, String to, int direct) {
                return direct;
            }

            @Override
            public List<Door> doors() {
                return List.of();
            }

            @Override
            public List<String> flags(String part) {
                return List.of();
            }
        };
    }
}
