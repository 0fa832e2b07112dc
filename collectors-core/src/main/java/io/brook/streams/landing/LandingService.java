package io.brook.streams.landing;

import io.brook.landing.LandingMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Runs the landing of one contract: one thread with a consumer and a lander, tables made ready first.
///
/// [#start], [#stop] and [#health] may be called from any thread.
public final class LandingService implements AutoCloseable {
    public LandingService(
            LandingSetup setup, RejectionRecords rejections, LandingMetrics metrics, InstantSource clock) {}

    /// Starts the thread and returns. Kafka or the warehouse may be down: then it goes on trying.
    public void start() {}

    /// Takes no more rows, waits at most this long for what was taken to be durable, and lets go of everything.
    public void stop(Duration deadline) {}

    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    /// As of a moment ago.
    public LandingHealth health() {
        return new LandingHealth("STARTING", List.of());
    }
}
