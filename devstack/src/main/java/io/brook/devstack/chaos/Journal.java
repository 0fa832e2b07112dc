package io.brook.devstack.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/// What has happened in a run. Thread-safe.
final class Journal {
    private final List<Incident> incidents = new ArrayList<>();
    private final AtomicLong strikes = new AtomicLong();
    private final AtomicLong mended = new AtomicLong();

    long nextStrike() {
        return strikes.incrementAndGet();
    }

    synchronized void add(Incident incident) {
        incidents.add(incident);
    }

    /// Counts a collector that ended by itself and was started again.
    void mended() {
        mended.incrementAndGet();
    }

    long timesMended() {
        return mended.get();
    }

    synchronized List<Incident> incidents() {
        return List.copyOf(incidents);
    }

    /// How often each fault was seen to take effect.
    synchronized SortedMap<String, Integer> seen(List<Fault> faults) {
        var seen = new TreeMap<String, Integer>();
        faults.forEach(fault -> seen.put(fault.name(), 0));
        incidents.stream().filter(Incident::wasSeen).forEach(incident -> seen.merge(incident.fault(), 1, Integer::sum));
        return seen;
    }

    synchronized Duration longestRecovery() {
        return incidents.stream()
                .flatMap(incident -> incident.recovery().stream())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
