package io.brook.devstack.process;

/// Asks a process whether it is ready. Never throws for one that does not answer; takes no more than a few seconds.
@FunctionalInterface
public interface Probe {
    Readiness check();
}
