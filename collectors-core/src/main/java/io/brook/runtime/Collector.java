package io.brook.runtime;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the halves, each on a thread of its own so that the process answers probes meanwhile, and drains them within
/// the time allowed.
@Singleton
final class Collector {
    private static final Logger LOGGER = LoggerFactory.getLogger(Collector.class);

    private final List<Half> halves;
    private final Duration drainTimeout;
    private final Ending ending;
    private final List<Thread> starts = new ArrayList<>();

    Collector(Halves halves, CollectorSettings settings, Ending ending) {
        this.halves = halves.all();
        this.drainTimeout = settings.drainTimeout();
        this.ending = ending;
    }

    void start() {
        halves.forEach(half -> starts.add(
                Thread.ofPlatform().daemon().name("brook-start-" + half.name()).start(() -> start(half))));
    }

    /// Drains every half at the same time; one that is still starting is interrupted first.
    ///
    /// @return whether all were finished in time
    boolean drain() throws InterruptedException {
        long began = System.nanoTime();
        // These alone: the threads that a half has started must finish what they are at.
        starts.forEach(Thread::interrupt);
        var left = new CountDownLatch(halves.size());
        var clean = new AtomicInteger();
        halves.forEach(half ->
                Thread.ofPlatform().daemon().name("brook-drain-" + half.name()).start(() -> drain(half, clean, left)));
        boolean inTime = left.await(drainTimeout.toMillis(), TimeUnit.MILLISECONDS);
        boolean all = inTime && clean.get() == halves.size();
        LOGGER.atInfo()
                .addKeyValue("clean", all)
                .addKeyValue("parting", ending.parting())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                .log("drained");
        return all;
    }

    private void drain(Half half, AtomicInteger clean, CountDownLatch left) {
        try {
            if (half.drain(drainTimeout, ending.parting())) {
                clean.incrementAndGet();
            }
        } finally {
            left.countDown();
        }
    }

    private void start(Half half) {
        try {
            half.start();
        } catch (StartRefused e) {
            e.sentences().forEach(sentence -> LOGGER.error("{}: {}", half.name(), sentence));
            ending.ask(ExitCode.REFUSED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOGGER.atError().setCause(e).addKeyValue("half", half.name()).log("could not start");
            ending.ask(ExitCode.FAILED);
        }
    }
}
