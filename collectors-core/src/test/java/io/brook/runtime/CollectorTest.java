package io.brook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CollectorTest {
    private final Ending ending = new Ending();

    @Test
    void aDrainThatFinishesIsClean() throws InterruptedException {
        var half = FakeHalf.willing();
        var collector = collector(Duration.ofSeconds(8), half, FakeHalf.willing());
        collector.start();
        half.awaitStart();

        boolean clean = collector.drain();

        assertThat(clean).isTrue();
        half.awaitDrain();
    }

    @Test
    void aDrainIsForAReturnUnlessTheProcessWasToldToLeave() throws InterruptedException {
        var half = FakeHalf.willing();
        var collector = collector(Duration.ofSeconds(8), half);

        collector.drain();
        var before = half.parting;
        ending.ask(ExitCode.DRAINED, Parting.LEAVES);
        collector.drain();

        assertThat(before).isEqualTo(Parting.RETURNS);
        assertThat(half.parting).isEqualTo(Parting.LEAVES);
    }

    @Test
    void aDrainInterruptsNoThreadThatAHalfHasStarted() throws Exception {
        var worker = new CompletableFuture<Boolean>();
        var drained = new CountDownLatch(1);
        var half =
                FakeHalf.starting(() -> Thread.ofPlatform().daemon().start(() -> worker.complete(finishes(drained))));
        var collector = collector(Duration.ofSeconds(8), half);
        collector.start();
        half.awaitStarted();

        collector.drain();
        drained.countDown();

        assertThat(worker.get(60, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean finishes(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    @Test
    void aDrainThatHangsIsBounded() throws InterruptedException {
        var collector = collector(Duration.ofMillis(50), FakeHalf.willing(), FakeHalf.thatNeverDrains());
        long began = System.nanoTime();

        boolean clean = collector.drain();

        assertThat(clean).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(50), Duration.ofSeconds(5));
    }

    @Test
    void aHalfThatMustNotStartEndsTheProcessAsRefused() {
        var collector = collector(Duration.ofSeconds(8), FakeHalf.starting(() -> {
            throw new StartRefused(List.of("orders.v1 must be stamped at append"));
        }));

        collector.start();

        assertThat(ending.await()).isEqualTo(ExitCode.REFUSED);
    }

    @Test
    void aHalfThatFailsToStartEndsTheProcessAsFailed() {
        var collector = collector(Duration.ofSeconds(8), FakeHalf.starting(() -> {
            throw new IllegalStateException("no store");
        }));

        collector.start();

        assertThat(ending.await()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aNativeLibraryThatDoesNotLoadEndsTheProcessAsFailed() {
        var collector = collector(Duration.ofSeconds(8), FakeHalf.starting(() -> {
            throw new UnsatisfiedLinkError("no store");
        }));

        collector.start();

        assertThat(ending.await()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void onlyTheFirstWordOnTheEndingCounts() {
        boolean first = ending.ask(ExitCode.DRAINED);
        boolean second = ending.ask(ExitCode.FAILED);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(ending.await()).isEqualTo(ExitCode.DRAINED);
    }

    private Collector collector(Duration drainTimeout, Half... halves) {
        var settings = new CollectorSettings(
                "contracts/orders_core.yaml",
                Set.of(Role.STREAM),
                null,
                Path.of("state"),
                Path.of("keys"),
                drainTimeout,
                1,
                Duration.ofMillis(100),
                Deployment.EMBEDDED);
        return new Collector(new Halves(List.of(halves), List.of()), settings, ending);
    }
}
