package io.brook.devstack.demo;

import io.brook.contract.CollectorSpec;
import io.brook.contract.TombstonePolicy;
import io.brook.devstack.feed.ConfluentAvro;
import io.brook.devstack.feed.TextEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// A seeded crowd of good and bad records, each with a known fate whatever the broker's clock says in between.
///
/// Fates that depend on a partition's clock come only after an event of about now has set that clock.
final class Crowd {
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int REMEMBERED = 2_000;
    private static final int NO_SUCH_SCHEMA = 900_000_000;

    private final Scene scene;
    private final CollectorSpec collector;
    private final TextEvents events;
    private final ConfluentAvro encoder;
    private final Instant start;
    private final int partitions;
    private final RandomGenerator random;
    private final boolean[] clockSet;
    private final List<Map<String, String>> landed = new ArrayList<>();
    private long made;

    Crowd(Scene scene, CollectorSpec collector, TextEvents events, ConfluentAvro encoder, Stage stage) {
        this.scene = scene;
        this.collector = collector;
        this.events = events;
        this.encoder = encoder;
        this.start = stage.start();
        this.partitions = stage.partitions();
        this.random = stage.random();
        this.clockSet = new boolean[partitions];
    }

    /// Where and when the crowd plays.
    ///
    /// @param start about now
    record Stage(Instant start, int partitions, RandomGenerator random) {}

    Message next() {
        Fate fate = draw();
        Map<String, String> event = scene.event(made++, random);
        int partition = partitionOf(event);
        if (!clockSet[partition]) {
            clockSet[partition] = true;
            return message(timed(event, start), Fate.ON_TIME);
        }
        return switch (fate) {
            case ON_TIME -> remembered(timed(event, start.minus(within(FRESH))));
            case LATE -> message(timed(event, start.minus(lateBy())), fate);
            case TOO_LATE ->
                message(timed(event, start.minus(collector.lateness().horizon()).minus(anHourOrMore())), fate);
            case FUTURE ->
                message(timed(event, start.plus(collector.futureSkew()).plus(anHourOrMore())), fate);
            case DUPLICATE -> message(landed.get(random.nextInt(landed.size())), fate);
            case CONFLICT -> message(scene.contradiction(landed.get(random.nextInt(landed.size()))), fate);
            case UNDECODABLE -> raw(event, garbled(encode(timed(event, start))), fate);
            case UNKNOWN_SCHEMA -> raw(event, stranger(encode(timed(event, start))), fate);
            case TOMBSTONE -> tombstone(event);
            case MISSING_KEY -> new Message(partition, null, encode(timed(event, start)), fate);
            case KEY_MISMATCH -> new Message(partition, utf8("not-" + key(event)), encode(timed(event, start)), fate);
        };
    }

    /// Shares of a thousand; what repeats needs something to repeat.
    private Fate draw() {
        int share = random.nextInt(1_000);
        if (share < 60) {
            return landed.isEmpty() ? Fate.ON_TIME : share < 50 ? Fate.DUPLICATE : Fate.CONFLICT;
        }
        if (share < 80) {
            return Fate.LATE;
        }
        return switch (share) {
            case 80, 81, 82, 83 -> Fate.TOO_LATE;
            case 84, 85, 86, 87 -> Fate.FUTURE;
            case 88, 89, 90, 91 -> Fate.UNDECODABLE;
            case 92, 93 -> Fate.UNKNOWN_SCHEMA;
            case 94, 95, 96 -> Fate.TOMBSTONE;
            case 97, 98 -> Fate.MISSING_KEY;
            case 99, 100 -> Fate.KEY_MISMATCH;
            default -> Fate.ON_TIME;
        };
    }

    private Message remembered(Map<String, String> event) {
        if (landed.size() < REMEMBERED) {
            landed.add(event);
        } else {
            landed.set(random.nextInt(REMEMBERED), event);
        }
        return message(event, Fate.ON_TIME);
    }

    private Message message(Map<String, String> event, Fate fate) {
        return raw(event, encode(event), fate);
    }

    private Message raw(Map<String, String> event, byte @Nullable [] value, Fate fate) {
        return new Message(partitionOf(event), utf8(key(event)), value, fate);
    }

    private Message tombstone(Map<String, String> event) {
        return raw(event, null, collector.tombstones() == TombstonePolicy.DELETE ? Fate.ON_TIME : Fate.TOMBSTONE);
    }

    private byte[] garbled(byte[] value) {
        return switch (random.nextInt(3)) {
            case 0 -> {
                value[0] = 7;
                yield value;
            }
            case 1 -> Arrays.copyOf(value, value.length / 2);
            default -> Arrays.copyOf(value, value.length + 1);
        };
    }

    private byte[] stranger(byte[] value) {
        int id = NO_SUCH_SCHEMA + random.nextInt(3);
        for (int i = 4; i >= 1; i--) {
            value[i] = (byte) id;
            id >>= Byte.SIZE;
        }
        return value;
    }

    private Map<String, String> timed(Map<String, String> event, Instant time) {
        var timed = new HashMap<>(event);
        timed.put(collector.eventTime(), time.toString());
        return timed;
    }

    /// Well behind the watermark, well before the frontier.
    private Duration lateBy() {
        Duration allowed = collector.lateness().allowed();
        return collector.lateness().watermark().plus(allowed.dividedBy(10)).plus(within(allowed.dividedBy(2)));
    }

    private Duration anHourOrMore() {
        return Duration.ofHours(1).plus(within(Duration.ofDays(20)));
    }

    private Duration within(Duration most) {
        return Duration.ofMillis(random.nextLong(Math.max(1, most.toMillis())));
    }

    private byte[] encode(Map<String, String> event) {
        return encoder.encode(events.of(event));
    }

    private int partitionOf(Map<String, String> event) {
        return Utils.toPositive(Utils.murmur2(utf8(key(event)))) % partitions;
    }

    private String key(Map<String, String> event) {
        return event.getOrDefault(collector.key(), "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
