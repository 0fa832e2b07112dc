package io.brook.validate;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/// A small contract for the tests: `order_id`, `event_ts`, and the columns that a test adds.
final class Orders {
    static final String ID = "A-1";
    static final long NOON = 1_291_204_800_000L;

    private Orders() {}

    static CollectorSpec spec(Column... more) {
        List<Column> columns = new ArrayList<>();
        columns.add(required("order_id", "string"));
        columns.add(required("event_ts", "timestamp"));
        columns.addAll(List.of(more));
        return spec("order_id", List.of("order_id", "event_ts"), columns);
    }

    static CollectorSpec spec(String key, List<String> dedupeKeys, List<Column> columns) {
        return new CollectorSpec(
                "orders_events_v1",
                new TopicRef("orders.v1"),
                SchemaFormat.AVRO,
                key,
                dedupeKeys,
                "event_ts",
                new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
                Duration.ofMinutes(5),
                TombstonePolicy.REJECT,
                new TopicRef("orders.dlq"),
                new TopicRef("orders.landing"),
                "orders_raw",
                columns);
    }

    static Column required(String name, String type) {
        return column(name, type, true);
    }

    static Column optional(String name, String type) {
        return column(name, type, false);
    }

    private static Column column(String name, String type, boolean required) {
        return new Column(
                name, ColumnType.parse(type), required, Classification.INTERNAL, Optional.empty(), "a column");
    }

    /// The schema of [#spec] with further fields, written with single quotes.
    static Schema schema(String... moreFields) {
        var fields = new StringBuilder(field("order_id", "['null','string']") + ","
                + field("event_ts", "['null',{'type':'long','logicalType':'timestamp-millis'}]"));
        for (String field : moreFields) {
            fields.append(',').append(field);
        }
        return new Schema.Parser()
                .parse(("{'type':'record','name':'Order','fields':[" + fields + "]}").replace('\'', '"'));
    }

    static String field(String name, String type) {
        return "{'name':'" + name + "','type':" + type + "}";
    }

    /// An order with its identity filled in.
    static GenericRecord order(Schema schema) {
        var order = new GenericData.Record(schema);
        order.put("order_id", ID);
        order.put("event_ts", NOON);
        return order;
    }
}
