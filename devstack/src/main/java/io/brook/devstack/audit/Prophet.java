package io.brook.devstack.audit;

import io.brook.devstack.stack.SchemaRegistry;
import io.brook.oracle.Expectation;
import io.brook.oracle.Fate;
import io.brook.oracle.Oracle;
import io.brook.oracle.SourceRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// Asks the oracle about every record of one lane, and notes where the registry's answer is not the one that the fleet
/// had.
final class Prophet {
    private final Oracle oracle;
    private final Outcomes outcomes;
    private final Evidence.Hints hints;
    private final Schemas schemas;
    private SourceFact.Doubt doubt = SourceFact.Doubt.NONE;

    /// What the registry knows now; asked once for each id.
    static final class Schemas {
        private final SchemaRegistry registry;
        private final Map<Integer, Optional<Schema>> known = new HashMap<>();
        private final Set<Integer> gone = new HashSet<>();

        Schemas(SchemaRegistry registry) {
            this.registry = registry;
        }

        private Optional<Schema> byId(int id) {
            return known.computeIfAbsent(id, _ -> {
                try {
                    return registry.find(id).map(text -> new Schema.Parser().parse(text));
                } catch (SchemaParseException _) {
                    return Optional.empty(); // of another kind, or in several parts
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /// @param oracles makes an oracle that asks these schemas
    Prophet(
            Function<io.brook.oracle.WriterSchemas, Oracle> oracles,
            Outcomes outcomes,
            Evidence.Hints hints,
            Schemas schemas) {
        this.outcomes = outcomes;
        this.hints = hints;
        this.schemas = schemas;
        this.oracle = oracles.apply(this::schema);
    }

    SourceFact fact(ConsumerRecord<byte[], byte[]> record) {
        doubt = SourceFact.Doubt.NONE;
        Expectation expectation = oracle.expect(new SourceRecord(
                new SourceRecord.Place(record.topic(), record.partition(), record.offset()),
                record.timestamp(),
                content(record),
                hints.mayHaveWaited(record.offset()) ? SourceRecord.Waiting.PERHAPS : SourceRecord.Waiting.NO));
        if (expectation.otherwise().isEmpty()) {
            return new SourceFact(record.offset(), List.of(expected(expectation.fate())), doubt);
        }
        var allowed = new ArrayList<SourceFact.Expected>();
        allowed.add(expected(expectation.fate()));
        expectation.otherwise().forEach(fate -> allowed.add(expected(fate)));
        return new SourceFact(record.offset(), allowed, doubt);
    }

    private Optional<Schema> schema(int id, long offset) {
        Optional<Schema> found = schemas.byId(id);
        if (found.isPresent() && hints.schemaWasUnknown(offset)) {
            doubt = SourceFact.Doubt.SCHEMA_KNOWN_NOW;
            return Optional.empty();
        }
        if (found.isEmpty()
                && (hints.wasRead(offset) || (schemas.gone.contains(id) && !hints.schemaWasUnknown(offset)))) {
            // Somebody read it then. A duplicate leaves no trace, so what others of the same schema show holds for it.
            schemas.gone.add(id);
            doubt = SourceFact.Doubt.SCHEMA_GONE;
        }
        return found;
    }

    private static SourceRecord.Content content(ConsumerRecord<byte[], byte[]> record) {
        int headers = 0;
        long bytes = 0;
        for (Header header : record.headers()) {
            headers++;
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return new SourceRecord.Content(wrap(record.key()), wrap(record.value()), headers, bytes);
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private SourceFact.Expected expected(Fate fate) {
        return switch (fate) {
            case Fate.Landed(var row) -> new SourceFact.Expected(Outcomes.LANDED, row.digest());
            case Fate.Duplicate _ -> new SourceFact.Expected(Outcomes.DUPLICATE, 0);
            case Fate.DeadLettered(var reason) -> new SourceFact.Expected(outcomes.letter(reason), 0);
        };
    }
}
