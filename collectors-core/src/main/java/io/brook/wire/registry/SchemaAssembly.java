package io.brook.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.brook.wire.Lookup;
import io.brook.wire.Lookup.Cause;
import io.brook.wire.Lookup.Flaw;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.Schema;

/// Puts one schema together from the registry's answer and the schemas it refers to. Used once.
final class SchemaAssembly {
    private static final int MOST_REFERENCES = 50;
    private static final String AVRO = "AVRO";

    private final RegistryClient client;
    private final Schema.Parser parser;
    private final Set<String> seen = new HashSet<>();

    SchemaAssembly(RegistryClient client) {
        this.client = client;
        // A writer's defaults are never used: only the reader's are.
        this.parser = new Schema.Parser().setValidateDefaults(false);
    }

    Lookup assemble(JsonNode answer) {
        if (!answer.path("schema").isTextual()) {
            return new Lookup.Unavailable(Cause.UNEXPECTED_ANSWER);
        }
        if (!AVRO.equals(answer.path("schemaType").asText(AVRO))) {
            return new Lookup.Unusable(Flaw.NOT_AVRO);
        }
        var obstacle = addReferences(answer);
        return obstacle.isPresent() ? obstacle.get() : parsed(answer);
    }

    /// Adds what the answer refers to, each after what it refers to itself; the obstacle when that fails.
    private Optional<Lookup> addReferences(JsonNode answer) {
        for (JsonNode reference : answer.path("references")) {
            String path = "/subjects/" + encoded(reference.path("subject").asText()) + "/versions/"
                    + reference.path("version").asInt();
            if (seen.add(path)) {
                var obstacle = addReference(path);
                if (obstacle.isPresent()) {
                    return obstacle;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Lookup> addReference(String path) {
        if (seen.size() > MOST_REFERENCES) {
            return Optional.of(new Lookup.Unusable(Flaw.REFERENCES));
        }
        return switch (client.get(path)) {
            case Answer.Body(JsonNode json) ->
                Optional.of(assemble(json)).filter(lookup -> !(lookup instanceof Lookup.Found));
            case Answer.Missing _ -> Optional.of(new Lookup.Unusable(Flaw.REFERENCES));
            case Answer.Failed(Cause cause) -> Optional.of(new Lookup.Unavailable(cause));
        };
    }

    private Lookup parsed(JsonNode answer) {
        try {
            return new Lookup.Found(parser.parse(answer.path("schema").asText()));
        } catch (RuntimeException | StackOverflowError _) {
            // Avro's parser answers bad text with whatever its code runs into.
            return new Lookup.Unusable(Flaw.MALFORMED);
        }
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
