package io.brook.runtime;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/// The one end of the process: whoever calls for it first decides how it ends. Thread-safe.
@Singleton
final class Ending {
    private final CompletableFuture<ExitCode> future = new CompletableFuture<>();

    /// Asks the process to drain and end so.
    ///
    /// @return whether nobody had asked before
    boolean ask(ExitCode code) {
        return future.complete(code);
    }

    /// Waits until somebody asks.
    ExitCode await() {
        return future.join();
    }

    boolean asked() {
        return future.isDone();
    }
}
