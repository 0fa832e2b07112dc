package io.brook.devstack.stack;

import io.brook.devstack.process.Readiness;
import io.brook.devstack.process.RunFile;
import java.util.Optional;

/// How one part of the stack is.
///
/// @param run the live process, if any
/// @param port where it listens, or would
public record PartStatus(String name, Optional<RunFile> run, int port, String address, Readiness readiness) {
    public boolean ready() {
        return readiness instanceof Readiness.Ready;
    }

    /// What it waits for; empty when it is ready.
    public String cause() {
        return switch (readiness) {
            case Readiness.Ready _ -> "";
            case Readiness.NotReady(var cause) -> cause;
        };
    }
}
