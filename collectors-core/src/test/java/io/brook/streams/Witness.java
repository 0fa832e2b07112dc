package io.brook.streams;

import io.brook.admission.Verdict;
import io.brook.record.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Remembers what telemetry was told. Thread-safe.
final class Witness implements Telemetry {
    private final Map<Position, Verdict> verdicts = new HashMap<>();
    private final Set<Position> parked = new HashSet<>();
    private final List<LaneState> states = new ArrayList<>();

    synchronized boolean sawDuplicate(Position position) {
        return verdicts.get(position) instanceof Verdict.Duplicate;
    }

    synchronized boolean sawParked(Position position) {
        return parked.contains(position);
    }

    synchronized int parkedCount() {
        return parked.size();
    }

    synchronized void forEachVerdict(BiConsumer<Position, Verdict> consumer) {
        verdicts.forEach(consumer);
    }

    synchronized LaneState lastState() {
        return states.getLast();
    }

    @Override
    public LaneTelemetry lane(String contract, String collector, String topic, int partition) {
        return new LaneTelemetry() {
            @Override
            public void judged(Position source, Verdict verdict, long eventToRecordMillis) {
                synchronized (Witness.this) {
                    verdicts.put(source, verdict);
                }
            }

            @Override
            public void parked(Position source) {
                synchronized (Witness.this) {
                    parked.add(source);
                }
            }

            @Override
            public void released(Position source) {}

            @Override
            public void state(LaneState state) {
                synchronized (Witness.this) {
                    states.add(state);
                }
            }

            @Override
            public void close() {}
        };
    }
}
