package io.brook.streams;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;
import org.apache.kafka.streams.errors.LogAndFailProcessingExceptionHandler;

/// Kafka Streams' own settings, from ours.
final class StreamsProperties {
    private static final int TRANSACTION_TIMEOUT_MILLIS = 60_000;
    private static final long RECORD_CACHE_BYTES = 4L << 20;
    private static final int LINGER_MILLIS = 20;
    private static final int BATCH_BYTES = 128 << 10;
    private static final int POLL_RECORDS = 2000;
    private static final int HEARTBEATS_PER_SESSION = 4;

    private StreamsProperties() {}

    static Properties of(StreamsSettings settings, Limits limits, StoreMemory memory) {
        Properties properties = new Properties();
        exactlyOnce(settings, properties);
        stores(settings, memory, properties);
        clients(settings, limits, properties);
        properties.putAll(settings.kafka());
        return properties;
    }

    private static void exactlyOnce(StreamsSettings settings, Properties properties) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, settings.applicationId() + "-" + settings.instanceId());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTime.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        properties.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        properties.put(
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DefaultProductionExceptionHandler.class);
    }

    private static void stores(StreamsSettings settings, StoreMemory memory, Properties properties) {
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        // Only the progress stores have caching on; the dedupe stores must not.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, RECORD_CACHE_BYTES * settings.threads());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreTuning.class);
        properties.put(StoreMemory.SETTING, memory);
    }

    private static void clients(StreamsSettings settings, Limits limits, Properties properties) {
        int session = Math.toIntExact(settings.sessionTimeout().toMillis());
        consumer(properties, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instanceId());
        consumer(properties, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        consumer(properties, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_PER_SESSION);
        consumer(properties, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
        producer(properties, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS);
        producer(properties, ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        producer(properties, ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        producer(properties, ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        producer(properties, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, limits.requestBytes());
    }

    private static void consumer(Properties properties, String name, Object value) {
        properties.put(StreamsConfig.mainConsumerPrefix(name), value);
    }

    private static void producer(Properties properties, String name, Object value) {
        properties.put(StreamsConfig.producerPrefix(name), value);
    }
}
