package io.brook.testkit;

import io.brook.wire.Lookup;
import io.brook.wire.SchemaSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;

/// A schema registry in memory that can be taken away. It gives ids from 1 on, in the order in which schemas come.
public final class FakeRegistry implements SchemaSource {
    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final Map<Schema, Integer> ids = new HashMap<>();
    private boolean away;

    FakeRegistry() {}

    /// The schema's id, given now if it has none.
    public int register(Schema schema) {
        return ids.computeIfAbsent(schema, added -> {
            int id = schemas.size() + 1;
            schemas.put(id, added);
            return id;
        });
    }

    /// From now on it does not answer.
    public void goesAway() {
        away = true;
    }

    /// It answers again.
    public void returns() {
        away = false;
    }

    @Override
    public Lookup find(int id) {
        if (away) {
            return new Lookup.Unavailable(Lookup.Cause.UNREACHABLE);
        }
        var schema = schemas.get(id);
        return schema == null ? new Lookup.Unknown() : new Lookup.Found(schema);
    }
}
