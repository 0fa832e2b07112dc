package io.brook.devstack.stack;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;

/// Notices that a consumer which should have something to read gets nowhere: a broker that is gone is not an end.
final class Silence {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Consumer<?, ?> consumer;
    private long moved = System.nanoTime();
    private long progress = -1;

    Silence(Consumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /// Throws a [StackException] when nothing has moved for too long.
    void check() {
        long now = consumer.assignment().stream().mapToLong(consumer::position).sum();
        if (now != progress) {
            progress = now;
            moved = System.nanoTime();
        } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
            throw new StackException("the broker has given nothing for " + PATIENCE.toSeconds() + " s");
        }
    }
}
