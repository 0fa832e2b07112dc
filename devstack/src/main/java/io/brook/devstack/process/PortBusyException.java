package io.brook.devstack.process;

/// A port that a part needs is taken by someone else.
public final class PortBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortBusyException(String part, int port) {
        super("port " + port + " for " + part + " is taken by "
                + PortHolder.describe(port).orElse("another process")
                + ": choose another port, or stop what holds it");
    }
}
