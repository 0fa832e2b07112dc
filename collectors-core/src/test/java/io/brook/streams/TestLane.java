package io.brook.streams;

import io.brook.admission.FirstSeen;
import io.brook.record.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// One source partition's lane in a test driver, with what came out of it.
final class TestLane implements AutoCloseable {
    static final Duration REPORT = Duration.ofSeconds(1);

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> source;
    private final TestOutputTopic<byte[], byte[]> landing;
    private final TestOutputTopic<byte[], byte[]> dlq;
    private final TestOutputTopic<byte[], byte[]> ledger;
    private final Names names;
    private long next;

    TestLane(CollectorSetup setup) {
        this(setup, ParkGate.open());
    }

    TestLane(CollectorSetup setup, ParkGate gate) {
        this(setup, gate, Instant.ofEpochMilli(Orders.NOON));
    }

    /// @param wallClock what the instance's own clock shows at first
    TestLane(CollectorSetup setup, ParkGate gate, Instant wallClock) {
        var bytes = new ByteArraySerializer();
        var read = new ByteArrayDeserializer();
        names = Names.of(setup.collectors().getFirst().spec());
        driver = new TopologyTestDriver(CollectorTopology.build(setup, gate), properties(), wallClock);
        source = driver.createInputTopic(Orders.SOURCE, bytes, bytes);
        landing = driver.createOutputTopic(Orders.LANDING, read, read);
        dlq = driver.createOutputTopic(Orders.DLQ, read, read);
        ledger = driver.createOutputTopic(CollectorSetup.LEDGER_TOPIC, read, read);
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "brook-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreTuning.class);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        try {
            Path dir = Files.createTempDirectory("brook-lane");
            dir.toFile().deleteOnExit();
            properties.put(StreamsConfig.STATE_DIR_CONFIG, dir.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary directory is needed", e);
        }
        return properties;
    }

    /// Sends a record; its offset.
    long send(byte @Nullable [] key, byte @Nullable [] value, long timestamp) {
        return send(key, value, timestamp, new RecordHeaders());
    }

    long send(byte @Nullable [] key, byte @Nullable [] value, long timestamp, Headers headers) {
        source.pipeInput(new TestRecord<>(key, value, headers, timestamp));
        return next++;
    }

    /// Sends an order whose record has the event's own time.
    long send(String id, long eventTime, int quantity) {
        return send(Orders.key(id), Orders.order(id, eventTime, quantity), eventTime);
    }

    /// Lets the wall clock run, and with it the reports and slices.
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    /// The rows that landed since the last call.
    List<String> landed() {
        List<String> rows = new ArrayList<>();
        landing.readValuesToList().forEach(row -> rows.add(new String(row, StandardCharsets.UTF_8)));
        return rows;
    }

    /// Origin position and reason of the dead letters since the last call.
    Map<String, Reason> deadLettered() {
        Map<String, Reason> letters = new HashMap<>();
        for (TestRecord<byte[], byte[]> letter : deadLetters()) {
            letters.put(
                    new String(letter.key(), StandardCharsets.UTF_8), Reason.valueOf(header(letter, "brook-reason")));
        }
        return letters;
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return dlq.readRecordsToList();
    }

    static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /// The ledger entries since the last call, after one more report.
    List<LedgerEntry> ledger() {
        pass(REPORT);
        return ledger.readValuesToList().stream().map(LedgerJson::read).toList();
    }

    /// How many first sightings are kept.
    int remembered() {
        return dedupeEntries().size();
    }

    KeyValueStore<Bytes, byte[]> dedupeStore() {
        return driver.getKeyValueStore(names.dedupeStore());
    }

    /// The first sightings as they are stored.
    Map<Bytes, FirstSeen> dedupeEntries() {
        Map<Bytes, FirstSeen> entries = new HashMap<>();
        try (var all = dedupeStore().all()) {
            while (all.hasNext()) {
                var entry = all.next();
                entries.put(entry.key, FirstSeen.decode(entry.value));
            }
        }
        return entries;
    }

    @Override
    public void close() {
        driver.close();
    }
}
