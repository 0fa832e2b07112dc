package io.brook.devstack.chaos;

import io.brook.devstack.crowd.CrowdSource;
import io.brook.devstack.feed.Pace;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// A steady stream of one contract's records, until it is stopped. Thread-safe.
final class Flow implements AutoCloseable {
    private static final long NO_CHANGE = -1;
    private static final long PAUSE_MILLIS = 20;

    private final CrowdSource source;
    private final Pace pace;
    private final Thread thread;
    private final AtomicReference<@Nullable KafkaException> failure = new AtomicReference<>();
    private volatile long nextSchema = NO_CHANGE;
    private volatile boolean paused;
    private volatile boolean ended;

    /// @param rate records a second
    Flow(CrowdSource source, int rate) {
        this.source = source;
        this.pace = new Pace(rate);
        this.thread = Thread.ofPlatform()
                .name("flow-" + source.product().contract().name())
                .unstarted(this::run);
    }

    /// Sends so many as fast as it goes, before the steady stream.
    void warmUp(int records) {
        for (int i = 0; i < records; i++) {
            source.send();
        }
    }

    void start() {
        thread.start();
    }

    CrowdSource source() {
        return source;
    }

    /// Sends nothing until it is resumed.
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    /// Writes by another schema id from now on.
    void speakBy(int schemaId) {
        nextSchema = schemaId;
    }

    private void run() {
        try {
            while (!ended) {
                if (paused) {
                    Thread.sleep(PAUSE_MILLIS);
                } else {
                    send();
                }
            }
        } catch (KafkaException e) {
            failure.set(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        if (nextSchema != NO_CHANGE) {
            source.speakBy((int) nextSchema);
            nextSchema = NO_CHANGE;
        }
        pace.next();
        source.send();
    }

    /// Ends the stream; everything sent is acknowledged when this returns.
    ///
    /// @throws IOException when the broker has not taken everything
    @Override
    public void close() throws IOException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        source.close();
        KafkaException first = failure.get();
        if (first != null) {
            throw new IOException("the load broke off: " + first.getMessage(), first);
        }
    }
}
