package io.brook.runtime;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Contract;
import java.util.Map;
import org.apache.avro.Schema;

/// A data product as its team wrote it down: the contract, and the schema that each of its collectors reads events by.
///
/// @param schemas by the collector's name
public record Product(Contract contract, Map<String, Schema> schemas) {
    public Product {
        schemas = Map.copyOf(schemas);
        for (CollectorSpec collector : contract.collectors()) {
            if (!schemas.containsKey(collector.name())) {
                throw new IllegalArgumentException(
                        "collector " + collector.name() + " must have a schema, has none among " + schemas.keySet());
            }
        }
    }

    /// The schema that a collector reads events by.
    public Schema schemaOf(CollectorSpec collector) {
        var schema = schemas.get(collector.name());
        if (schema == null) {
            throw new IllegalArgumentException(
                    "collector must be one of " + schemas.keySet() + ", was '" + collector.name() + "'");
        }
        return schema;
    }
}
