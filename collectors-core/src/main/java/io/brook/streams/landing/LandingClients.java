package io.brook.streams.landing;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The Kafka clients of one landing service, and the settings that its promises rest on.
final class LandingClients {
    private static final int ROWS_PER_POLL = 10_000;
    private static final int BYTES_PER_PARTITION = 4 << 20;

    private final LandingSetup setup;

    LandingClients(LandingSetup setup) {
        this.setup = setup;
    }

    /// In the group of the contract's landers.
    Consumer<byte[], byte[]> member() {
        var properties = reading();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, setup.group());
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, setup.group() + "-" + setup.instanceId());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, setup.group() + "-" + setup.instanceId());
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 120_000);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// In no group, for reading again.
    Consumer<byte[], byte[]> reader() {
        var properties = reading();
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, setup.group() + "-reader-" + setup.instanceId());
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// As [#reader], but to the very end of a log, decided or not.
    Consumer<byte[], byte[]> undecidedReader() {
        var properties = reading();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, setup.group() + "-ends-" + setup.instanceId());
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> reading() {
        var properties = new HashMap<>(setup.kafka());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, ROWS_PER_POLL);
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_PER_PARTITION);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return properties;
    }

    /// With the instance's own transactional id: a second process of the same id fences the first.
    Producer<byte[], byte[]> producer() {
        var properties = new HashMap<>(setup.kafka());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, setup.group() + "-" + setup.instanceId());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, setup.group() + "-" + setup.instanceId());
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 << 20);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Admin admin() {
        return Admin.create(new HashMap<>(setup.kafka()));
    }
}
