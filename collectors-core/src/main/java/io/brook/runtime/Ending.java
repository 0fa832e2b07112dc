package io.brook.runtime;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/// The one end of the process: whoever calls for it first decides how it ends. Thread-safe.
@Singleton
final class Ending {
    private record Asked(ExitCode code, Parting parting) {}

    private final CompletableFuture<Asked> future = new CompletableFuture<>();

    /// Asks the process to drain and end so; it is to come back.
    ///
    /// @return whether nobody had asked before
    boolean ask(ExitCode code) {
        return ask(code, Parting.RETURNS);
    }

    /// Asks the process to drain and end so.
    ///
    /// @return whether nobody had asked before
    boolean ask(ExitCode code, Parting parting) {
        return future.complete(new Asked(code, parting));
    }

    /// Waits until somebody asks.
    ExitCode await() {
        return future.join().code();
    }

    /// Whether the process is to come back, as far as anybody has asked.
    Parting parting() {
        return asked() ? future.join().parting() : Parting.RETURNS;
    }

    boolean asked() {
        return future.isDone();
    }
}
