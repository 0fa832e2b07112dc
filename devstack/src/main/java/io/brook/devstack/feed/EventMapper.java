package io.brook.devstack.feed;

import io.brook.devstack.catalog.CatalogException;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Lines into events of one schema. Pure.
final class EventMapper {
    private final String keyField;
    private final Map<String, Expression> fields;
    private final TextEvents events;

    /// @param keyField whose text is the Kafka key
    /// @throws CatalogException when the mapping names fields that the schema does not have
    EventMapper(Schema schema, String keyField, FeedMapping mapping) {
        this.keyField = keyField;
        this.fields = mapping.fields();
        this.events = new TextEvents(schema, mapping.times());
        for (String name : fields.keySet()) {
            if (schema.getField(name) == null) {
                throw new CatalogException("fields." + name + ": the schema has no such field, only "
                        + schema.getFields().stream().map(Schema.Field::name).toList());
            }
        }
    }

    Mapped map(Line line) {
        return switch (line) {
            case Line.Malformed(var number, var cause) -> new Mapped.Unmapped(number, cause);
            case Line.Columns(var number, var columns) -> map(number, columns);
        };
    }

    private Mapped map(long number, Map<String, String> columns) {
        try {
            GenericRecord event = events.make(field -> text(field, columns));
            return new Mapped.Event(text(keyField, columns), event);
        } catch (MappingException e) {
            return new Mapped.Unmapped(number, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String text(String field, Map<String, String> columns) {
        Expression expression = fields.get(field);
        return expression == null ? null : expression.evaluate(columns);
    }
}
