package io.brook.devstack.chaos;

import io.brook.devstack.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/// Waits for something to show.
final class Await {
    private static final Duration POLL = Duration.ofMillis(250);

    private Await() {}

    /// Something that is so or is not yet.
    @FunctionalInterface
    interface Condition {
        boolean holds() throws IOException, InterruptedException, SQLException;
    }

    /// Looks until it holds, or time is up. What cannot be looked at does not hold yet.
    static boolean until(Duration patience, Condition condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    private static boolean holds(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (IOException | SQLException | StackException _) {
            return false;
        }
    }
}
