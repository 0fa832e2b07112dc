package io.brook.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Feeds lines piece after piece, until it is told that it is enough or there are none left.
final class SteadyFeed {
    private static final int PIECE = 8_000;
    private static final String RATE = "2000";
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Stack stack;
    private final OrderLines lines;
    private final CountDownLatch enough = new CountDownLatch(1);
    private final Semaphore pieces = new Semaphore(0);
    private final FutureTask<Integer> task = new FutureTask<>(this::feed);

    private SteadyFeed(Stack stack, OrderLines lines) {
        this.stack = stack;
        this.lines = lines;
    }

    static SteadyFeed started(Stack stack, OrderLines lines) {
        var feed = new SteadyFeed(stack, lines);
        Thread.ofVirtual().start(feed.task);
        return feed;
    }

    /// Until one more piece has been fed.
    void awaitPiece() throws InterruptedException {
        pieces.drainPermits();
        while (!pieces.tryAcquire(1, TimeUnit.SECONDS)) {
            if (task.isDone()) {
                throw new AssertionError("the feed must go on, has ended after " + stop() + " lines");
            }
        }
    }

    /// Ends it with the piece that is under way.
    ///
    /// @return how many lines, from the first on, were fed
    int stop() throws InterruptedException {
        enough.countDown();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError("the feed must go on", e.getCause());
        }
    }

    private int feed() throws IOException, InterruptedException {
        int fed = 0;
        while (enough.getCount() > 0 && fed + PIECE <= lines.count()) {
            Path file = stack.directory().resolve("orders.csv");
            lines.write(file, fed, fed + PIECE);
            stack.run(LIMIT, "feed", "orders_core", file.toString(), "--rate", RATE)
                    .succeeded();
            fed += PIECE;
            pieces.release();
        }
        return fed;
    }
}
