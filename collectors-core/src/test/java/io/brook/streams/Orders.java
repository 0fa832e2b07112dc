package io.brook.streams;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.Contract;
import io.brook.contract.ContractStatus;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import io.brook.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// A small product to test with: orders with an id, a time, a quantity and a note.
final class Orders {
    static final long HOUR = 3_600_000L;
    static final long NOON = 1_767_268_800_000L;
    static final int SCHEMA_ID = 7;
    static final String SOURCE = "orders.v1";
    static final String LANDING = "orders.landing";
    static final String DLQ = "orders.dlq";

    static final Schema SCHEMA = new Schema.Parser().parse("""
            {"type":"record","name":"Order","fields":[
              {"name":"order_id","type":["null","string"],"default":null},
              {"name":"event_ts","type":["null",{"type":"long","logicalType":"timestamp-millis"}],"default":null},
              {"name":"quantity","type":"int"},
              {"name":"note","type":["null","string"],"default":null}]}
            """);

    private Orders() {}

    /// Watermark 2 h, allowance 24 h, skew 5 min; one event is one order at one time.
    static CollectorSpec spec() {
        return spec(List.of("order_id", "event_ts"), TombstonePolicy.REJECT);
    }

    static CollectorSpec spec(List<String> dedupeKeys, TombstonePolicy tombstones) {
        return new CollectorSpec(
                "orders_events_v1",
                new TopicRef(SOURCE),
                SchemaFormat.AVRO,
                "order_id",
                dedupeKeys,
                "event_ts",
                new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
                Duration.ofMinutes(5),
                tombstones,
                new TopicRef(DLQ),
                new TopicRef(LANDING),
                "ORDERS_RAW",
                List.of(
                        column("order_id", new ColumnType.Text()),
                        column("event_ts", new ColumnType.Timestamp()),
                        column("quantity", new ColumnType.Int()),
                        new Column(
                                "note", new ColumnType.Text(), false, Classification.INTERNAL, Optional.empty(), "")));
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, true, Classification.INTERNAL, Optional.empty(), "");
    }

    static Contract contract(CollectorSpec spec) {
        return new Contract(
                "orders_core",
                "1.0.0",
                ContractStatus.ACTIVE,
                "BROOK_COMMERCE",
                "BRONZE",
                Classification.INTERNAL,
                List.of(spec));
    }

    static byte[] key(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] order(String id, long eventTime, int quantity) {
        return order(SCHEMA_ID, id, eventTime, quantity);
    }

    static byte[] order(int schemaId, @Nullable String id, @Nullable Long eventTime, int quantity) {
        var order = new GenericData.Record(SCHEMA);
        order.put("order_id", id);
        order.put("event_ts", eventTime);
        order.put("quantity", quantity);
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericData.Record>(SCHEMA).write(order, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return WireFormat.frame(schemaId, bytes.toByteArray());
    }
}
