package io.brook.devstack.cli;

import io.brook.devstack.stack.StackHome;
import java.time.Duration;
import java.util.function.Consumer;

/// Ends a stack when the command that brought it up is ended, whatever it was doing.
///
/// @param end ends all that runs in a home
/// @param worker may be starting a process right now: it is interrupted first, and what slipped through is ended too
record Teardown(StackHome home, Consumer<StackHome> end, Thread worker) implements Runnable {
    private static final Duration SLIP = Duration.ofMillis(300);

    @Override
    public void run() {
        if (home.runs().all().isEmpty()) {
            return;
        }
        worker.interrupt();
        end.accept(home);
        try {
            worker.join(SLIP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        end.accept(home);
    }
}
