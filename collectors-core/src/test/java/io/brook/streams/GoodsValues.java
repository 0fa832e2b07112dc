package io.brook.streams;

import io.brook.wire.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/// Avro values drawn from a seed: plain, odd, and such as no column takes.
final class GoodsValues {
    private static final int ODDS_OF_UNFIT = 60;

    private final SplittableRandom random;

    GoodsValues(SplittableRandom random) {
        this.random = random;
    }

    GenericRecord event(Schema schema, String id, long number, @Nullable Long micros) {
        var event = (GenericRecord) value(schema);
        event.put("id", id);
        event.put("event_ts", micros);
        if (schema.getField("number") != null) {
            boolean small = schema.getField("number").schema().getTypes().get(1).getType() == Schema.Type.INT;
            event.put("number", small ? (Object) (int) number : (Object) number);
        }
        return event;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case UNION ->
                value(schema.getTypes().get(random.nextInt(schema.getTypes().size())));
            case ARRAY -> array(schema);
            case MAP -> map(schema);
            case ENUM ->
                new GenericData.EnumSymbol(schema, pick(schema.getEnumSymbols().toArray(String[]::new)));
            case STRING -> text();
            case BYTES -> bytes();
            case INT -> random.nextInt(ODDS_OF_UNFIT) == 0 ? Integer.MAX_VALUE : random.nextInt(20);
            case LONG -> random.nextInt(ODDS_OF_UNFIT) == 0 ? random.nextLong() : random.nextLong(86_400_000_000L);
            case FLOAT -> (float) number();
            case DOUBLE -> number();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> Absent.NULL;
            case FIXED -> throw new IllegalArgumentException("no writer has a fixed");
        };
    }

    private enum Absent {
        NULL
    }

    private @Nullable Object nullable(Schema schema) {
        var value = value(schema);
        return value instanceof Absent ? null : value;
    }

    private GenericRecord record(Schema schema) {
        var record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            boolean recursive = field.name().equals("next");
            record.put(field.pos(), recursive ? null : nullable(field.schema()));
        }
        return record;
    }

    private Object array(Schema schema) {
        var array = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(nullable(schema.getElementType()));
        }
        return array;
    }

    private Object map(Schema schema) {
        var map = new HashMap<String, @Nullable Object>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(text(), nullable(schema.getValueType()));
        }
        return map;
    }

    private String text() {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> "\u0001".repeat(random.nextInt(500));
            case 2 -> "\"\\\b\f\n\r\t\u007f/";
            case 3 -> "Zürich 東京 \uD83D\uDE00";
            default -> pick("red", "green", "1", "2026-01-01");
        };
    }

    private ByteBuffer bytes() {
        byte[] bytes = new byte[random.nextInt(ODDS_OF_UNFIT) == 0 ? random.nextInt(80) : random.nextInt(1, 4)];
        random.nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private double number() {
        return switch (random.nextInt(ODDS_OF_UNFIT)) {
            case 0 -> Double.NaN;
            case 1 -> Double.NEGATIVE_INFINITY;
            case 2 -> -0.0;
            case 3 -> Double.MIN_VALUE;
            case 4 -> 1e300;
            default -> random.nextInt(1_000) / 8.0;
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    static byte[] written(int schemaId, Schema schema, GenericRecord event) {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(schema).write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return WireFormat.frame(schemaId, bytes.toByteArray());
    }

    /// An array of nulls: as many as the block claims, in no bytes at all.
    byte[] bomb(GenericRecord event) {
        event.put("nothings", new ArrayList<>());
        byte[] value = written(Goods.BOMBER, Goods.writer(Goods.BOMBER), event);
        var claims = new ByteArrayOutputStream();
        claims.write(value, 0, value.length - 1);
        // Zig-zag: 50 nulls; 200,000; 200,001; 200,001 in a block that tells its size.
        byte[] claim =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[] {100};
                    case 1 -> new byte[] {(byte) 0x80, (byte) 0xb5, 0x18};
                    case 2 -> new byte[] {(byte) 0x82, (byte) 0xb5, 0x18};
                    default -> new byte[] {(byte) 0x81, (byte) 0xb5, 0x18, 0};
                };
        claims.writeBytes(claim);
        claims.write(0);
        return claims.toByteArray();
    }

    /// A value that went wrong on the way.
    byte[] spoiled(byte[] value) {
        byte[] copy = value.clone();
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(copy, random.nextInt(copy.length));
            case 1 -> Arrays.copyOf(copy, copy.length + 1);
            case 2 -> withByte(copy, random.nextInt(5));
            case 3 -> new byte[] {(byte) random.nextInt(2), (byte) 0xff, 0, 0, 7, 1};
            default -> withByte(copy, random.nextInt(copy.length));
        };
    }

    private byte[] withByte(byte[] bytes, int at) {
        bytes[at] = (byte) (random.nextInt(3) == 0 ? 0xff : random.nextInt(256));
        return bytes;
    }
}
