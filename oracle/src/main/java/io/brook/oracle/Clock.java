package io.brook.oracle;

import java.util.List;
import java.util.TreeSet;

/// How far event time has come in a partition: the greatest event time seen, each clamped by its record's timestamp.
///
/// A record that may have waited for the registry moved the clock at a moment that the log does not tell, so that from
/// then on the clock stands at one of several times, until a record that did not wait moves it past them all.
final class Clock {
    /// Stands for minus infinity, with room below for every subtraction.
    static final long NEVER = Long.MIN_VALUE / 4;

    private final TreeSet<Long> possible = new TreeSet<>(List.of(NEVER));

    /// The times at which it may stand, earliest first.
    List<Long> possible() {
        return List.copyOf(possible);
    }

    long earliest() {
        return possible.first();
    }

    long latest() {
        return possible.last();
    }

    void advanceTo(long time) {
        if (time > earliest()) {
            possible.headSet(time).clear();
            possible.add(time);
        }
    }

    void mayAdvanceTo(long time) {
        if (time > earliest()) {
            possible.add(time);
        }
    }
}
