package io.brook.devstack.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Work of several threads that fails with the first failure.
final class SideBySide {
    private SideBySide() {}

    /// Begins work and waits for all of it.
    ///
    /// @param begin hands over what is to be done
    static void run(Function<ExecutorService, List<Future<?>>> begin) throws InterruptedException, IOException {
        // Closing waits for those that are still starting something: what they started must be on record by the end.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                awaitAll(begin.apply(threads));
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /// Waits for all, but not longer than for the first failure.
    static void awaitAll(List<Future<?>> futures) throws InterruptedException, IOException {
        var open = new ArrayList<>(futures);
        while (!open.isEmpty()) {
            for (var each = open.iterator(); each.hasNext(); ) {
                Future<?> future = each.next();
                if (future.isDone()) {
                    rethrow(future);
                    each.remove();
                }
            }
            Thread.sleep(20);
        }
    }

    private static void rethrow(Future<?> future) throws InterruptedException, IOException {
        try {
            future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw new IOException(failure.getMessage(), failure);
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IllegalStateException("a start failed", e);
            }
        }
    }
}
