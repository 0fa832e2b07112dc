package io.brook.devstack.feed;

import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Events of one schema, made from the text of their fields.
public final class TextEvents {
    private final Schema schema;
    private final AvroValues values;

    TextEvents(Schema schema, TimeFormat times) {
        this.schema = schema;
        this.values = new AvroValues(times);
    }

    /// Events whose times are written as ISO 8601.
    public static TextEvents iso(Schema schema) {
        return new TextEvents(schema, TimeFormat.ISO);
    }

    /// An event; a field without text has its default, or none.
    ///
    /// @throws IllegalArgumentException when a text does not fit its field
    public GenericRecord of(Map<String, String> texts) {
        try {
            return make(texts::get);
        } catch (MappingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// An event whose fields' texts are asked for by their names.
    ///
    /// @throws MappingException when a text does not fit its field
    GenericRecord make(Function<String, @Nullable String> texts) {
        GenericRecord event = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            event.put(field.pos(), values.of(field, texts.apply(field.name())));
        }
        return event;
    }
}
