package io.brook.landing.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// Runs errands when a test says so, in the order that it says.
public final class FakeThreads implements Executor {
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    public int waiting() {
        return waiting.size();
    }

    /// Runs one waiting errand.
    public void run(int index) {
        waiting.remove(index).run();
    }

    /// Runs everything that waits, and what that brings up.
    public void runAll() {
        while (!waiting.isEmpty()) {
            run(0);
        }
    }
}
