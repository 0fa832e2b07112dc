package io.brook.devstack.crowd;

import io.brook.contract.CollectorSpec;
import io.brook.contract.TombstonePolicy;
import io.brook.devstack.feed.ConfluentAvro;
import io.brook.devstack.feed.TextEvents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.avro.Schema;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// A seeded crowd of good and bad records, each with a known fate whatever the broker's clock says in between.
///
/// Fates that depend on a partition's clock come only after an event of about now has set that clock. Not for several
/// threads.
final class Crowd {
    private static final Duration FRESH = Duration.ofMinutes(15);
    private static final int NO_SUCH_SCHEMA = 900_000_000;
    private static final int TOO_MANY_HEADERS = 200;
    private static final int TOO_LONG_A_KEY = 70_000;
    private static final Instant BEYOND_ANY_TABLE = Instant.parse("+12000-01-01T00:00:00Z");

    private final Cast cast;
    private final CollectorSpec collector;
    private final TextEvents events;
    private final Stage stage;
    private final Mix mix;
    private final RandomGenerator random;
    private final boolean[] clockSet;
    private final Memory landed;
    private ConfluentAvro encoder;
    private long made;

    Crowd(Cast cast, Stage stage, Mix mix) {
        this.cast = cast;
        this.collector = cast.collector();
        this.events = TextEvents.iso(cast.schema());
        this.stage = stage;
        this.mix = mix;
        this.random = stage.random();
        this.clockSet = new boolean[stage.partitions()];
        this.landed = mix.memory();
        this.encoder = new ConfluentAvro(cast.schemaId(), cast.schema());
    }

    /// Who plays what, and in whose words.
    ///
    /// @param foreignId a schema's that the contract's cannot be read from
    record Cast(Scene scene, CollectorSpec collector, Schema schema, int schemaId, int foreignId) {}

    /// Where and when the crowd plays.
    ///
    /// @param clock about now
    record Stage(InstantSource clock, int partitions, RandomGenerator random) {}

    /// Speaks by another id from now on, of a schema with the same fields.
    void speakBy(int schemaId) {
        encoder = new ConfluentAvro(schemaId, cast.schema());
    }

    Message next() {
        Fate drawn = mix.draw(random);
        Map<String, String> event = cast.scene().event(made++, random);
        int partition = partitionOf(event);
        Instant now = stage.clock().instant();
        if (!clockSet[partition]) {
            clockSet[partition] = true;
            return message(timed(event, now), Fate.ON_TIME);
        }
        Fate fate = landed.isEmpty() && (drawn == Fate.DUPLICATE || drawn == Fate.CONFLICT) ? Fate.ON_TIME : drawn;
        return switch (fate) {
            case ON_TIME -> remembered(timed(event, now.minus(within(FRESH))));
            case LATE -> message(timed(event, now.minus(lateBy())), fate);
            case TOO_LATE ->
                message(timed(event, now.minus(collector.lateness().horizon()).minus(anHourOrMore())), fate);
            case FUTURE -> message(timed(event, now.plus(collector.futureSkew()).plus(anHourOrMore())), fate);
            case DUPLICATE -> message(landed.recall(random), fate);
            case CONFLICT -> message(cast.scene().contradiction(landed.recall(random)), fate);
            case UNDECODABLE -> raw(event, garbled(encode(timed(event, now))), fate);
            case UNKNOWN_SCHEMA -> raw(event, by(NO_SUCH_SCHEMA + random.nextInt(3), timed(event, now)), fate);
            case FOREIGN_SCHEMA -> raw(event, by(cast.foreignId(), timed(event, now)), fate);
            case TOMBSTONE -> tombstone(event);
            case MISSING_KEY -> Message.of(partition, null, encode(timed(event, now)), fate);
            case KEY_MISMATCH -> Message.of(partition, utf8("not-" + key(event)), encode(timed(event, now)), fate);
            case INVALID_VALUE -> message(timed(event, BEYOND_ANY_TABLE), fate);
            case HEADER_BOMB ->
                message(timed(event, now), fate)
                        .with(Collections.nCopies(TOO_MANY_HEADERS, new RecordHeader("h", new byte[1])));
            case OVERSIZE -> Message.of(partition, new byte[TOO_LONG_A_KEY], encode(timed(event, now)), fate);
        };
    }

    private Message remembered(Map<String, String> event) {
        landed.keep(event, random);
        return message(event, Fate.ON_TIME);
    }

    private Message message(Map<String, String> event, Fate fate) {
        return raw(event, encode(event), fate);
    }

    private Message raw(Map<String, String> event, byte @Nullable [] value, Fate fate) {
        return Message.of(partitionOf(event), utf8(key(event)), value, fate);
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

    private byte[] by(int schemaId, Map<String, String> event) {
        byte[] value = encode(event);
        ByteBuffer.wrap(value).putInt(1, schemaId);
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
        return Utils.toPositive(Utils.murmur2(utf8(key(event)))) % stage.partitions();
    }

    private String key(Map<String, String> event) {
        return event.getOrDefault(collector.key(), "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
