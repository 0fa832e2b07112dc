package io.brook.landing;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Sends what blocks to other threads and brings the answers home to the lander's own.
final class Errands {
    /// How an errand ended.
    sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(LandingFailure failure) implements Outcome<T> {}
    }

    private final Executor executor;
    private final ConcurrentLinkedQueue<Consumer<Instant>> inbox = new ConcurrentLinkedQueue<>();

    Errands(Executor executor) {
        this.executor = executor;
    }

    /// @param home told the outcome by [#deliver], on the thread that calls it
    <T> void send(Callable<T> errand, BiConsumer<Outcome<T>, Instant> home) {
        executor.execute(new FutureTask<>(errand) {
            @Override
            protected void done() {
                inbox.add(now -> home.accept(outcomeOf(this), now));
            }
        });
    }

    /// Sends what nobody waits for.
    void send(Runnable errand) {
        executor.execute(errand);
    }

    /// Tells the outcomes that have come in.
    ///
    /// @throws IllegalStateException when an errand failed in a way that no port announces
    void deliver(Instant now) {
        for (var answer = inbox.poll(); answer != null; answer = inbox.poll()) {
            answer.accept(now);
        }
    }

    private static <T> Outcome<T> outcomeOf(FutureTask<T> task) {
        try {
            return new Outcome.Done<>(task.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LandingFailure failure) {
                return new Outcome.Failed<>(failure);
            }
            throw new IllegalStateException("an errand failed in a way that no port announces", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading a finished errand", e);
        }
    }
}
