package io.brook.oracle;

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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// A small product to test with: sensors and what they read. Watermark 2 h, allowance 24 h, skew 5 min.
final class Readings {
    static final long HOUR = 3_600_000L;
    static final long NOON = 1_767_268_800_000L;
    static final int ID = 7;

    static final Schema SCHEMA = new Schema.Parser().parse("""
            {"type":"record","name":"Reading","fields":[
              {"name":"sensor","type":["null","string"],"default":null},
              {"name":"event_ts","type":["null",{"type":"long","logicalType":"timestamp-millis"}],"default":null},
              {"name":"celsius","type":["null","int"],"default":null}]}
            """);

    private Readings() {}

    static CollectorSpec spec(TombstonePolicy tombstones, String... dedupeKeys) {
        return new CollectorSpec(
                "readings_v1",
                new TopicRef("readings.v1"),
                SchemaFormat.AVRO,
                "sensor",
                List.of(dedupeKeys),
                "event_ts",
                new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
                Duration.ofMinutes(5),
                tombstones,
                new TopicRef("readings.dlq"),
                new TopicRef("readings.landing"),
                "READINGS_RAW",
                List.of(column("sensor", "string"), column("event_ts", "timestamp"), column("celsius", "int")));
    }

    private static Column column(String name, String type) {
        boolean required = name.equals("celsius");
        return new Column(name, ColumnType.parse(type), required, Classification.INTERNAL, Optional.empty(), "");
    }

    static Rulebook rulebook(CollectorSpec spec, WriterSchemas writers) {
        var contract = new Contract(
                "readings_core",
                "1.0.0",
                ContractStatus.ACTIVE,
                "BROOK_LAB",
                "BRONZE",
                Classification.INTERNAL,
                List.of(spec));
        return Rulebook.of(contract, spec, SCHEMA, writers);
    }

    /// An oracle for readings that are the same when sensor and time are.
    static Oracle byTime() {
        return Oracle.of(rulebook(spec(TombstonePolicy.REJECT, "sensor", "event_ts"), Readings::known));
    }

    /// An oracle for readings that are the same when the sensor is.
    static Oracle bySensor() {
        return Oracle.of(rulebook(spec(TombstonePolicy.REJECT, "sensor"), Readings::known));
    }

    static Optional<Schema> known(int id, long offset) {
        return id == ID ? Optional.of(SCHEMA) : Optional.empty();
    }

    static byte[] reading(@Nullable String sensor, @Nullable Long eventTime, @Nullable Integer celsius) {
        var reading = new GenericData.Record(SCHEMA);
        reading.put("sensor", sensor);
        reading.put("event_ts", eventTime);
        reading.put("celsius", celsius);
        return framed(ID, written(SCHEMA, reading));
    }

    static byte[] written(Schema schema, GenericRecord record) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    static byte[] framed(int schemaId, byte[] avro) {
        return ByteBuffer.allocate(5 + avro.length)
                .put((byte) 0)
                .putInt(schemaId)
                .put(avro)
                .array();
    }

    static byte[] key(String sensor) {
        return sensor.getBytes(StandardCharsets.UTF_8);
    }

    /// A partition's log, as it is written.
    static final class Log {
        private final Oracle oracle;
        private long offset;

        Log(Oracle oracle) {
            this.oracle = oracle;
        }

        /// A record whose timestamp is the event's.
        Fate read(String sensor, long eventTime) {
            return read(sensor, eventTime, eventTime);
        }

        Fate read(String sensor, long eventTime, long timestamp) {
            return only(add(key(sensor), reading(sensor, eventTime, 20), timestamp, SourceRecord.Waiting.NO));
        }

        Fate read(String sensor, long eventTime, int celsius) {
            return only(add(key(sensor), reading(sensor, eventTime, celsius), eventTime, SourceRecord.Waiting.NO));
        }

        Fate send(byte @Nullable [] key, byte @Nullable [] value) {
            return only(add(key, value, NOON, SourceRecord.Waiting.NO));
        }

        Expectation parked(String sensor, long eventTime) {
            return add(key(sensor), reading(sensor, eventTime, 20), eventTime, SourceRecord.Waiting.PERHAPS);
        }

        Expectation expect(String sensor, long eventTime) {
            return add(key(sensor), reading(sensor, eventTime, 20), eventTime, SourceRecord.Waiting.NO);
        }

        private Expectation add(
                byte @Nullable [] key, byte @Nullable [] value, long timestamp, SourceRecord.Waiting waiting) {
            return oracle.expect(new SourceRecord(
                    new SourceRecord.Place("readings.v1", 0, offset++),
                    timestamp,
                    new SourceRecord.Content(wrap(key), wrap(value), 0, 0),
                    waiting));
        }

        private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
            return bytes == null ? null : ByteBuffer.wrap(bytes);
        }

        private static Fate only(Expectation expected) {
            if (!expected.otherwise().isEmpty()) {
                throw new IllegalStateException("a log in which nothing waits gives each record one fate");
            }
            return expected.fate();
        }
    }

    /// The fate in a word: `lands`, `late 7`, `duplicate of 0` or the reason's name.
    static String word(Fate fate) {
        return switch (fate) {
            case Fate.Landed(var row) -> {
                var lateness = row.canonical().getOrDefault("_LATENESS_MS", "none");
                yield lateness.equals("0") ? "lands" : "late " + lateness;
            }
            case Fate.Duplicate(long first) -> "duplicate of " + first;
            case Fate.DeadLettered(var reason) -> reason;
        };
    }
}
