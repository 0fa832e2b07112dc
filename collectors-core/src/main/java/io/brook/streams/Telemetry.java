package io.brook.streams;

import io.brook.admission.Verdict;
import io.brook.record.Position;

/// Where figures go. Implementations are thread-safe.
public interface Telemetry {
    /// Opens the figures of one source partition, by the stream thread that now owns it.
    LaneTelemetry lane(String contract, String collector, String topic, int partition);

    /// Drops everything.
    static Telemetry none() {
        return (_, _, _, _) -> SilentLane.INSTANCE;
    }

    /// Drops everything about one partition.
    enum SilentLane implements LaneTelemetry {
        INSTANCE;

        @Override
        public void judged(Position source, Verdict verdict, long eventToRecordMillis) {}

        @Override
        public void parked(Position source) {}

        @Override
        public void released(Position source) {}

        @Override
        public void state(LaneState state) {}

        @Override
        public void close() {}
    }
}
