package io.brook.streams;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// A source partition as the world might write it, drawn from a seed: out of order, repeated, contradictory, poisoned,
/// with a registry that is away for a while. Many times lie at an edge of the rules, or a millisecond beside it.
final class GoodsLog {
    /// Something that happens to a lane.
    sealed interface Step {
        record Send(@Nullable ByteBuffer key, @Nullable ByteBuffer value, long timestamp, int headers, int headerBytes)
                implements Step {
            Headers toHeaders() {
                var all = new RecordHeaders();
                for (int i = 0; i < headers; i++) {
                    all.add("h", new byte[headerBytes]);
                }
                return all;
            }
        }

        record Pass(Duration time) implements Step {}

        /// The registry is back.
        record Mend() implements Step {}
    }

    private static final int[] OTHER_WRITERS = {
        Goods.OLDER,
        Goods.OLDER,
        Goods.BOMBER,
        Goods.MILLIS,
        Goods.RECURSIVE,
        Goods.CENTS,
        Goods.REVERSED,
        Goods.REVERSED,
        Goods.REVERSED,
        Goods.LATER_UNKNOWN,
        Goods.NOT_AVRO,
        Goods.UNKNOWN,
        -1
    };

    private final SplittableRandom random;
    private final GoodsValues values;
    private final boolean keyIsNumber;
    private final List<Step> steps = new ArrayList<>();
    private final List<Sent> events = new ArrayList<>();
    private long now = Orders.NOON;
    private long clock = Orders.NOON;

    /// An event that was sent, to be sent again.
    private record Sent(GenericRecord event, long number, int schemaId) {}

    private GoodsLog(long seed, boolean keyIsNumber) {
        this.random = new SplittableRandom(seed);
        this.values = new GoodsValues(random);
        this.keyIsNumber = keyIsNumber;
    }

    /// A log of this seed: the same every time.
    static List<Step> of(long seed, int length, String key) {
        return new GoodsLog(seed, key.equals("number")).draw(length);
    }

    private List<Step> draw(int length) {
        int mendedAt = random.nextInt(length);
        for (int i = 0; i < length; i++) {
            now += random.nextInt(10) == 0 ? random.nextLong(6 * Orders.HOUR) : random.nextLong(120_000);
            if (i == mendedAt) {
                steps.add(new Step.Mend());
            }
            if (random.nextInt(12) == 0) {
                steps.add(new Step.Pass(Duration.ofMillis(random.nextLong(10, 2_000))));
            }
            send(events.isEmpty() || random.nextInt(4) > 0 ? fresh() : events.get(random.nextInt(events.size())));
        }
        return steps;
    }

    private Sent fresh() {
        int schemaId = random.nextInt(3) > 0 ? Goods.OURS : OTHER_WRITERS[random.nextInt(OTHER_WRITERS.length)];
        long number = random.nextLong(20);
        Long micros = random.nextInt(50) == 0 ? null : eventTime() * 1_000 + random.nextInt(1_000);
        String id = random.nextInt(50) == 0 ? "" : "g" + number;
        var event = values.event(Goods.writer(schemaId), id, number, micros);
        var sent = new Sent(event, number, schemaId);
        events.add(sent);
        if (micros != null && micros / 1_000 <= now + 300_000) {
            clock = Math.max(clock, Math.min(micros / 1_000, now));
        }
        return sent;
    }

    /// Mostly a little behind, at times by days, at times ahead, often right at an edge.
    private long eventTime() {
        int beside = random.nextInt(-1, 2);
        return switch (random.nextInt(12)) {
            case 0 -> now - random.nextLong(40 * Orders.HOUR);
            case 1 -> now + random.nextLong(600_000);
            case 2 -> now + 365L * 24 * Orders.HOUR;
            case 3, 4 -> clock - 26 * Orders.HOUR + beside;
            case 5 -> clock - 2 * Orders.HOUR + beside;
            case 6 -> now + 300_000 + beside;
            case 7 -> 253_402_300_799_999L + beside;
            default -> now - random.nextLong(60_000);
        };
    }

    private void send(Sent sent) {
        byte[] value = valueOf(sent);
        byte[] key = (keyIsNumber ? "" + sent.number() : "g" + sent.number()).getBytes(StandardCharsets.UTF_8);
        int headers = random.nextInt(60) == 0 ? random.nextInt(8) : 0;
        switch (random.nextInt(80)) {
            case 0 -> add(null, value, headers);
            case 1 -> add(new byte[0], value, headers);
            case 2 -> add(("other" + random.nextInt(3)).getBytes(StandardCharsets.UTF_8), value, headers);
            case 3 -> add(new byte[random.nextInt(60, 70)], value, headers);
            case 4, 5 -> add(key, null, headers);
            case 6 -> add(random.nextBoolean() ? null : new byte[] {'1', (byte) 0xc0}, null, headers);
            case 7 -> add(key, new byte[random.nextInt(2_040, 2_060)], headers);
            case 8, 9, 10, 11 -> add(key, values.spoiled(value), headers);
            default -> add(key, value, headers);
        }
    }

    private byte[] valueOf(Sent sent) {
        if (sent.schemaId() == Goods.BOMBER && random.nextInt(3) > 0) {
            return values.bomb(sent.event());
        }
        if (random.nextInt(6) == 0) {
            // The same event with other content.
            sent.event().put("count", random.nextInt(20));
        }
        boolean asReversed = sent.schemaId() == Goods.OURS && random.nextInt(6) == 0;
        return asReversed
                ? GoodsValues.written(Goods.REVERSED, Goods.writer(Goods.REVERSED), reversed(sent.event()))
                : GoodsValues.written(sent.schemaId(), Goods.writer(sent.schemaId()), sent.event());
    }

    private static GenericRecord reversed(GenericRecord event) {
        var copy = new GenericData.Record(Goods.writer(Goods.REVERSED));
        event.getSchema().getFields().forEach(field -> copy.put(field.name(), event.get(field.pos())));
        return copy;
    }

    private void add(byte @Nullable [] key, byte @Nullable [] value, int headers) {
        long timestamp = random.nextInt(8) == 0 ? now - random.nextLong(3 * Orders.HOUR) : now;
        steps.add(new Step.Send(wrap(key), wrap(value), timestamp, headers, random.nextInt(20, 40)));
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
