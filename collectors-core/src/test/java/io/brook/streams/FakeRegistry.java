package io.brook.streams;

import io.brook.wire.Lookup;
import io.brook.wire.SchemaSource;
import java.util.HashSet;
import java.util.Set;

/// A registry in which some ids are the test schema, some are not to be had for now, and the rest unknown. Thread-safe.
final class FakeRegistry implements SchemaSource {
    private final Set<Integer> known = new HashSet<>();
    private final Set<Integer> unavailable = new HashSet<>();

    FakeRegistry() {
        known.add(Orders.SCHEMA_ID);
    }

    @Override
    public synchronized Lookup find(int id) {
        if (unavailable.contains(id)) {
            return new Lookup.Unavailable(Lookup.Cause.UNREACHABLE);
        }
        return known.contains(id) ? new Lookup.Found(Orders.SCHEMA) : new Lookup.Unknown();
    }

    synchronized void loses(int id) {
        unavailable.add(id);
    }

    synchronized boolean isUnavailable(int id) {
        return unavailable.contains(id);
    }

    synchronized void answersFor(int id) {
        unavailable.remove(id);
        known.add(id);
    }
}
