package io.brook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// Orders in Confluent's wire format, the same for the same seed: of any schema that has `order_id` and `event_ts`.
///
/// Order number _n_ depends on the seed and on _n_ alone, so that asking twice makes a true duplicate.
final class OrderBytes {
    /// Text fields are filled up to this, which makes an order of about 230 bytes.
    private static final int TEXT_LENGTH = 22;

    private static final int MAGIC_AND_ID = 5;
    private static final int ALPHABET = 26;

    private final Schema schema;
    private final int schemaId;
    private final long seed;
    private final Instant first;
    private final GenericDatumWriter<GenericRecord> writer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private @Nullable BinaryEncoder encoder;

    /// @param first the event time of order 0; each next one is a millisecond later
    OrderBytes(Schema schema, int schemaId, long seed, Instant first) {
        this.schema = schema;
        this.schemaId = schemaId;
        this.seed = seed;
        this.first = first;
        this.writer = new GenericDatumWriter<>(schema);
    }

    byte[] key(long number) {
        return orderId(number).getBytes(StandardCharsets.UTF_8);
    }

    byte[] value(long number) {
        SplittableRandom random = new SplittableRandom(seed ^ number * 0x9E3779B97F4A7C15L);
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), fieldValue(field, number, random));
        }
        bytes.reset();
        bytes.writeBytes(ByteBuffer.allocate(MAGIC_AND_ID).putInt(1, schemaId).array());
        try {
            encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String orderId(long number) {
        return "order-%010d".formatted(number);
    }

    private Object fieldValue(Schema.Field field, long number, SplittableRandom random) {
        return switch (field.name()) {
            case "order_id" -> orderId(number);
            case "event_ts" -> timestamp(present(field.schema()), first.plusMillis(number));
            default -> random(present(field.schema()), random);
        };
    }

    /// The branch of an optional field's union that is not null.
    private static Schema present(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static long timestamp(Schema schema, Instant instant) {
        return schema.getLogicalType() instanceof LogicalTypes.TimestampMicros
                ? instant.toEpochMilli() * 1_000
                : instant.toEpochMilli();
    }

    private Object random(Schema schema, SplittableRandom random) {
        LogicalType logical = schema.getLogicalType();
        return switch (schema.getType()) {
            case STRING -> text(random);
            case BOOLEAN -> random.nextBoolean();
            case INT -> random.nextInt(1, 1_000);
            case LONG ->
                logical == null
                        ? (Object) random.nextLong(1, 1_000_000)
                        : timestamp(schema, first.plusSeconds(random.nextLong(86_400)));
            case FLOAT -> (float) random.nextInt(10_000) / 100;
            case DOUBLE -> random.nextInt(1_000_000) / 100.0;
            case BYTES -> ByteBuffer.wrap(new byte[] {(byte) random.nextInt(1, 100), (byte) random.nextInt(256)});
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getFirst());
            case RECORD, ARRAY, MAP, UNION, FIXED, NULL ->
                throw new IllegalArgumentException("the bench fills flat orders only, a field was " + schema.getType());
        };
    }

    private static String text(SplittableRandom random) {
        char[] letters = new char[TEXT_LENGTH];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) ('a' + random.nextInt(ALPHABET));
        }
        return new String(letters);
    }
}
