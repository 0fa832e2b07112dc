package io.brook.testkit;

import io.brook.contract.CollectorSpec;
import io.brook.runtime.Blueprint;
import io.brook.streams.CollectorSetup;
import io.brook.streams.CollectorTopology;
import io.brook.streams.ParkGate;
import io.brook.streams.SourceIdentity;
import io.brook.streams.Telemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/// Kafka Streams' test driver around a collector's topology.
final class Driver implements AutoCloseable {
    private final Path stateDir;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> source;
    private final TestOutputTopic<byte[], byte[]> landing;
    private final TestOutputTopic<byte[], byte[]> dlq;
    private final TestOutputTopic<byte[], byte[]> ledger;

    Driver(Blueprint blueprint, CollectorSpec collector, Telemetry telemetry, InstantSource clock) {
        stateDir = temporary();
        var setup = blueprint.setup(SourceIdentity.unknown(), clock).with(telemetry);
        driver = new TopologyTestDriver(
                CollectorTopology.build(setup, ParkGate.open()), properties(stateDir), clock.instant());
        source = driver.createInputTopic(
                collector.source().topic(), new ByteArraySerializer(), new ByteArraySerializer());
        landing = output(collector.landing().topic());
        dlq = output(collector.dlq().topic());
        ledger = output(CollectorSetup.LEDGER_TOPIC);
    }

    void pipe(TestRecord<byte[], byte[]> message) {
        source.pipeInput(message);
    }

    void advance(Duration duration) {
        driver.advanceWallClockTime(duration);
    }

    List<TestRecord<byte[], byte[]>> landed() {
        return landing.readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> letters() {
        return dlq.readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> ledger() {
        return ledger.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
        delete(stateDir);
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Properties properties(Path stateDir) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "brook-testkit");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return properties;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("brook-testkit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
