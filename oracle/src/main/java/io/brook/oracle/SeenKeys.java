package io.brook.oracle;

import java.util.Optional;
import java.util.TreeMap;

/// First sightings by hour, so that they can be forgotten an hour at a time.
final class SeenKeys {
    private static final long HOUR = 3_600_000L;

    private final TreeMap<Long, SightingTable> hours = new TreeMap<>();
    private final SightingTable.Kept kept;

    SeenKeys(SightingTable.Kept kept) {
        this.kept = kept;
    }

    /// The sighting in the hour of this time.
    Optional<Sighting> findAt(long time, DedupeKey key) {
        var table = hours.get(Math.floorDiv(time, HOUR));
        return table == null ? Optional.empty() : table.find(key);
    }

    /// The latest sighting of any hour.
    Optional<Sighting> findLatest(DedupeKey key) {
        for (var table : hours.descendingMap().values()) {
            var found = table.find(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Keeps a sighting in the hour of this time.
    void put(long time, DedupeKey key, Sighting sighting) {
        hours.computeIfAbsent(Math.floorDiv(time, HOUR), _ -> new SightingTable(kept))
                .put(key, sighting);
    }

    /// Forgets the hours that ended before this time.
    void forgetBefore(long time) {
        hours.headMap(Math.floorDiv(time, HOUR)).clear();
    }

    /// How many are kept.
    int size() {
        return hours.values().stream().mapToInt(SightingTable::size).sum();
    }
}
