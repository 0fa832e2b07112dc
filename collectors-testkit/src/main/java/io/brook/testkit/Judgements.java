package io.brook.testkit;

import io.brook.admission.Verdict;
import io.brook.record.Position;
import io.brook.streams.LaneState;
import io.brook.streams.LaneTelemetry;
import io.brook.streams.Telemetry;
import java.util.ArrayList;
import java.util.List;

/// Remembers every verdict in the order in which it was given.
final class Judgements implements Telemetry {
    private final List<Verdict> verdicts = new ArrayList<>();

    @Override
    public LaneTelemetry lane(String contract, String collector, String topic, int partition) {
        return new Lane();
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    private final class Lane implements LaneTelemetry {
        @Override
        public void judged(Position source, Verdict verdict, long eventToRecordMillis) {
            verdicts.add(verdict);
        }

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
