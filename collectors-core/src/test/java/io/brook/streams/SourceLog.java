package io.brook.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Source partitions as the world might write them: out of order, repeated, contradictory, poisoned.
final class SourceLog {
    /// What a record is made to be.
    enum Kind {
        ORDER,
        GARBAGE,
        UNKNOWN_ID,
        TOMBSTONE,
        NO_KAFKA_KEY,
        OTHER_KAFKA_KEY,
        NO_EVENT_TIME
    }

    /// One record of a log.
    record Entry(Kind kind, String id, long eventTime, int quantity, long timestamp) {
        byte @Nullable [] key() {
            return switch (kind) {
                case NO_KAFKA_KEY -> null;
                case OTHER_KAFKA_KEY -> Orders.key(id + "-other");
                case ORDER, GARBAGE, UNKNOWN_ID, TOMBSTONE, NO_EVENT_TIME -> Orders.key(id);
            };
        }

        byte @Nullable [] value() {
            return switch (kind) {
                case ORDER, NO_KAFKA_KEY, OTHER_KAFKA_KEY -> Orders.order(id, eventTime, quantity);
                case GARBAGE -> new byte[] {1, 2, 3};
                case UNKNOWN_ID -> Orders.order(99, id, eventTime, quantity);
                case TOMBSTONE -> null;
                case NO_EVENT_TIME -> Orders.order(Orders.SCHEMA_ID, id, null, quantity);
            };
        }
    }

    private SourceLog() {}

    /// A log of this seed: the same every time.
    static List<Entry> of(long seed, int length) {
        var random = new SplittableRandom(seed);
        List<Entry> log = new ArrayList<>();
        long now = Orders.NOON;
        for (int i = 0; i < length; i++) {
            now += random.nextInt(10) == 0 ? random.nextLong(6 * Orders.HOUR) : random.nextLong(120_000);
            log.add(log.isEmpty() || random.nextInt(5) > 0 ? fresh(random, i, now) : repeat(random, log, now));
        }
        return log;
    }

    private static Entry fresh(SplittableRandom random, int i, long now) {
        var kinds = Kind.values();
        var kind = random.nextInt(8) > 0 ? Kind.ORDER : kinds[random.nextInt(kinds.length)];
        return new Entry(kind, "o" + i, now + displacement(random), random.nextInt(3), now);
    }

    /// How far an event is from its append: mostly behind, at times by days, at times ahead, often right at an edge.
    private static long displacement(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> -random.nextLong(40 * Orders.HOUR);
            case 1 -> random.nextLong(600_000);
            case 2 -> 365L * 24 * Orders.HOUR;
            case 3 -> -26 * Orders.HOUR + random.nextInt(-1, 2);
            case 4 -> -2 * Orders.HOUR + random.nextInt(-1, 2);
            case 5 -> 300_000 + random.nextInt(-1, 2);
            default -> -random.nextLong(60_000);
        };
    }

    private static Entry repeat(SplittableRandom random, List<Entry> log, long now) {
        var first = log.get(random.nextInt(log.size()));
        int quantity = random.nextInt(4) == 0 ? first.quantity() + 1 : first.quantity();
        return new Entry(first.kind(), first.id(), first.eventTime(), quantity, now);
    }
}
