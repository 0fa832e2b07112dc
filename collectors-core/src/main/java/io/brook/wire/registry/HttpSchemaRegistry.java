package io.brook.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.brook.wire.Lookup;
import io.brook.wire.SchemaSource;
import java.util.Optional;

/// A schema registry that speaks Confluent's REST API: Confluent's own, Apicurio, Karapace, Redpanda. Thread-safe.
///
/// It asks every time and waits for the answer; collectors ask through [CachedSchemas].
public final class HttpSchemaRegistry implements SchemaSource, AutoCloseable {
    private final RegistryClient client;

    public HttpSchemaRegistry(RegistryEndpoint endpoint) {
        this.client = new RegistryClient(endpoint);
    }

    @Override
    public Lookup find(int id) {
        return switch (client.get("/schemas/ids/" + id)) {
            case Answer.Body(JsonNode json) -> new SchemaAssembly(client).assemble(json);
            case Answer.Missing _ -> new Lookup.Unknown();
            case Answer.Failed(Lookup.Cause cause) -> new Lookup.Unavailable(cause);
        };
    }

    /// Why the registry cannot be used at the moment; empty when it can.
    public Optional<Lookup.Cause> ping() {
        return switch (client.get("/schemas/types")) {
            case Answer.Body _ -> Optional.empty();
            case Answer.Missing _ -> Optional.of(Lookup.Cause.UNEXPECTED_ANSWER);
            case Answer.Failed(Lookup.Cause cause) -> Optional.of(cause);
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
