package io.brook.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// One record that must not land, and the reason that it must be given.
record Poison(String what, String reason, ProducerRecord<byte[], byte[]> message) {
    static final String TOPIC = "orders.v1";
    private static final int UNKNOWN_ID = 999_999;
    private static final int HEADERS = 500;
    private static final int HUGE = 3 << 20;

    /// A schema that the contract's cannot be read from.
    static Schema foreignSchema() {
        return SchemaBuilder.record("Elsewhere")
                .fields()
                .requiredInt("something")
                .endRecord();
    }

    /// Every kind, around an order that is good at this time.
    ///
    /// @param known an order id that has landed, at this same time
    static List<Poison> set(Orders orders, RegisteredSchema foreign, String known, Instant now) throws IOException {
        List<Poison> set = new ArrayList<>();
        undecodable(set, orders, now);
        schemas(set, orders, foreign, now);
        fields(set, orders, now);
        byte[] early = orders.order("p-future", now.plus(Duration.ofDays(2)));
        set.add(of("far future", "EVENT_TS_FUTURE", "p-future", early));
        byte[] late = orders.order("p-late", now.minus(Duration.ofDays(3)));
        set.add(of("too late", "TOO_LATE", "p-late", late));
        GenericRecord other = orders.record(known, now);
        other.put("quantity", 7);
        set.add(of(
                "same key, other content",
                "DEDUPE_CONFLICT",
                known,
                orders.registered().encode(other)));
        set.add(headerBomb(orders, now));
        set.add(of("huge", "OVERSIZE", "p-huge-" + orders.canary(), new byte[HUGE]));
        return set;
    }

    private static void undecodable(List<Poison> set, Orders orders, Instant now) throws IOException {
        byte[] good = orders.order("p-bytes", now);
        byte[] wrongMagic = good.clone();
        wrongMagic[0] = 1;
        set.add(of("no bytes", "UNDECODABLE", "p-bytes", new byte[0]));
        set.add(of("zero bytes", "UNDECODABLE", "p-bytes", new byte[3]));
        set.add(of("plain text", "UNDECODABLE", "p-bytes", ("{\"e\":\"" + orders.canary() + "\"}").getBytes(UTF_8)));
        set.add(of("wrong magic", "UNDECODABLE", "p-bytes", wrongMagic));
        set.add(of("header only", "UNDECODABLE", "p-bytes", Arrays.copyOf(good, 5)));
        set.add(of("cut short", "UNDECODABLE", "p-bytes", Arrays.copyOf(good, good.length - 4)));
        set.add(of("trailing bytes", "UNDECODABLE", "p-bytes", Arrays.copyOf(good, good.length + 3)));
    }

    private static void schemas(List<Poison> set, Orders orders, RegisteredSchema foreign, Instant now)
            throws IOException {
        byte[] unknown = orders.order("p-schema", now);
        ByteBuffer.wrap(unknown).putInt(1, UNKNOWN_ID);
        set.add(of("unknown schema id", "UNKNOWN_SCHEMA_ID", "p-schema", unknown));
        GenericRecord elsewhere = new GenericData.Record(foreign.schema());
        elsewhere.put("something", 1);
        set.add(of("another team's schema", "SCHEMA_INCOMPATIBLE", "p-schema", foreign.encode(elsewhere)));
    }

    private static void fields(List<Poison> set, Orders orders, Instant now) throws IOException {
        set.add(of("tombstone", "TOMBSTONE", "p-tombstone", null));
        set.add(of("no Kafka key", "MISSING_KEY", null, orders.order("p-key", now)));
        set.add(of("another's Kafka key", "KEY_MISMATCH", "p-other", orders.order("p-key", now)));
        GenericRecord rich = orders.record("p-rich", now);
        rich.put("total_usd", ByteBuffer.wrap(BigInteger.TEN.pow(20).toByteArray()));
        set.add(of(
                "too many digits",
                "INVALID_VALUE",
                "p-rich",
                orders.registered().encode(rich)));
    }

    private static Poison headerBomb(Orders orders, Instant now) throws IOException {
        RecordHeaders headers = new RecordHeaders();
        for (int i = 0; i < HEADERS; i++) {
            headers.add("h" + i, orders.canary().getBytes(UTF_8));
        }
        byte[] value = orders.order("p-headers", now);
        return new Poison(
                "header bomb",
                "HEADERS_OVER_LIMIT",
                new ProducerRecord<>(TOPIC, 0, "p-headers".getBytes(UTF_8), value, headers));
    }

    private static Poison of(String what, String reason, @Nullable String key, byte @Nullable [] value) {
        byte[] keyBytes = key == null ? null : key.getBytes(UTF_8);
        return new Poison(what, reason, new ProducerRecord<>(TOPIC, 0, keyBytes, value));
    }
}
