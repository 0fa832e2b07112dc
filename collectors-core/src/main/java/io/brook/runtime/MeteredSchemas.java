package io.brook.runtime;

import io.brook.wire.Lookup;
import io.brook.wire.SchemaSource;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts what the schema registry answers. It stands behind the cache, so every count is an id that the cache did not
/// know. Thread-safe.
final class MeteredSchemas implements SchemaSource {
    private final SchemaSource registry;
    private final MeterRegistry meters;

    MeteredSchemas(SchemaSource registry, MeterRegistry meters) {
        this.registry = registry;
        this.meters = meters;
    }

    @Override
    public Lookup find(int id) {
        var answer = registry.find(id);
        meters.counter("brook.registry.lookups", "answer", nameOf(answer)).increment();
        return answer;
    }

    private static String nameOf(Lookup answer) {
        return switch (answer) {
            case Lookup.Found _ -> "FOUND";
            case Lookup.Unknown _ -> "UNKNOWN";
            case Lookup.Unusable unusable -> unusable.flaw().name();
            case Lookup.Unavailable unavailable -> unavailable.cause().name();
        };
    }
}
