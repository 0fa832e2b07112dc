package io.brook.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;

/// A schema source that knows what it is told, and counts how often it is asked.
final class FakeSchemas implements SchemaSource {
    private final Map<Integer, Lookup> lookups = new HashMap<>();
    private int asked;

    FakeSchemas with(int id, Schema schema) {
        return with(id, new Lookup.Found(schema));
    }

    FakeSchemas with(int id, Lookup lookup) {
        lookups.put(id, lookup);
        return this;
    }

    int asked() {
        return asked;
    }

    @Override
    public Lookup find(int id) {
        asked++;
        return lookups.getOrDefault(id, new Lookup.Unknown());
    }
}
