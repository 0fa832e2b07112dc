package io.brook.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// A half whose fate the test decides.
final class FakeHalf implements Half {
    private final CountDownLatch startReached = new CountDownLatch(1);
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch drainReached = new CountDownLatch(1);
    private final Runnable onStart;
    private final CountDownLatch drainable;
    volatile @Nullable Parting parting;
    volatile PartHealth health = PartHealth.up("streams");

    private FakeHalf(Runnable onStart, CountDownLatch drainable) {
        this.onStart = onStart;
        this.drainable = drainable;
    }

    static FakeHalf willing() {
        return new FakeHalf(() -> {}, new CountDownLatch(0));
    }

    static FakeHalf starting(Runnable onStart) {
        return new FakeHalf(onStart, new CountDownLatch(0));
    }

    static FakeHalf thatNeverDrains() {
        return new FakeHalf(() -> {}, new CountDownLatch(1));
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public void start() {
        startReached.countDown();
        onStart.run();
        started.countDown();
    }

    @Override
    public boolean drain(Duration within, Parting parting) {
        this.parting = parting;
        drainReached.countDown();
        try {
            drainable.await();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public PartHealth health() {
        return health;
    }

    void awaitStart() throws InterruptedException {
        startReached.await();
    }

    void awaitStarted() throws InterruptedException {
        started.await();
    }

    void awaitDrain() throws InterruptedException {
        drainReached.await();
    }
}
