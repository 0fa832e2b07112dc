package io.brook.streams;

import io.brook.admission.Verdict;
import io.brook.record.Position;

/// Where one source partition's figures go. Called by one stream thread; must be quick and never throw.
public interface LaneTelemetry extends AutoCloseable {
    /// A record got its verdict.
    ///
    /// @param eventToRecordMillis how long after its own time the event was appended; 0 where it has no time
    void judged(Position source, Verdict verdict, long eventToRecordMillis);

    /// A record waits for the registry, or for one that does.
    void parked(Position source);

    /// A parked record is judged now.
    void released(Position source);

    /// The lane's state, about once a second.
    void state(LaneState state);

    /// The partition went elsewhere: its gauges must not stay at their last value.
    @Override
    void close();
}
