package io.brook.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Makes events of a schema in one line. Fields that are not set have the schema's default, or else a plausible value:
/// texts their field's name, times [CollectorHarness#START], numbers zero. Immutable.
///
/// ```java
/// static GenericRecord order(String id) {
///     return RecordBuilder.event("avro/orders_core.avsc").with("order_id", id).build();
/// }
/// ```
public final class RecordBuilder {
    private final Schema schema;
    private final Map<String, @Nullable Object> set;

    private RecordBuilder(Schema schema, Map<String, @Nullable Object> set) {
        this.schema = schema;
        this.set = set;
    }

    /// Events of the schema in this classpath resource.
    public static RecordBuilder event(String resource) {
        try (var stream = RecordBuilder.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("schema must be on the class path, there is no '" + resource + "'");
            }
            return event(new Schema.Parser().parse(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Events of this schema.
    public static RecordBuilder event(Schema schema) {
        return new RecordBuilder(schema, Map.of());
    }

    /// With this value in a field: an Avro value, or a `java.time` value or number that the field's logical type holds,
    /// such as an `Instant` or a `BigDecimal`.
    ///
    /// @throws IllegalArgumentException when the schema has no such field, or the field cannot hold the value
    public RecordBuilder with(String field, @Nullable Object value) {
        var position = field(field);
        var more = new TreeMap<String, @Nullable Object>(set);
        more.put(field, AvroValues.fit(position.schema(), value));
        return new RecordBuilder(schema, more);
    }

    public GenericRecord build() {
        var event = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            event.put(field.pos(), set.containsKey(field.name()) ? set.get(field.name()) : AvroValues.plausible(field));
        }
        return event;
    }

    private Schema.Field field(String name) {
        return Objects.requireNonNullElseGet(schema.getField(name), () -> {
            throw new IllegalArgumentException("field must be one of "
                    + schema.getFields().stream().map(Schema.Field::name).toList() + ", was '" + name + "'");
        });
    }
}
