package io.brook.streams;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Pauses the topology when a park is full, and resumes it when the registry answers: from a thread of its own, because
/// a paused topology runs no punctuators. Thread-safe.
final class RegistryPause implements ParkGate, AutoCloseable {
    /// What can be paused.
    interface Pausable {
        void pause();

        void resume();
    }

    private static final long PROBE_MILLIS = 1000;

    private final BooleanSupplier registryAnswers;
    private final Consumer<Boolean> listener;
    private final ScheduledExecutorService prober;
    private @Nullable Pausable target;
    private boolean paused;

    RegistryPause(BooleanSupplier registryAnswers, Consumer<Boolean> listener) {
        this.registryAnswers = registryAnswers;
        this.listener = listener;
        prober = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("brook-registry-probe").factory());
    }

    void start(Pausable pausable) {
        synchronized (this) {
            target = pausable;
        }
        var _ = prober.scheduleWithFixedDelay(this::probe, PROBE_MILLIS, PROBE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void full() {
        if (!paused && target != null) {
            paused = true;
            target.pause();
            listener.accept(true);
        }
    }

    synchronized boolean isPaused() {
        return paused;
    }

    private void probe() {
        if (isPaused() && registryAnswers.getAsBoolean()) {
            resume();
        }
    }

    private synchronized void resume() {
        if (paused && target != null) {
            paused = false;
            target.resume();
            listener.accept(false);
        }
    }

    @Override
    public void close() {
        prober.shutdownNow();
    }
}
