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
    private static final long RECORD_CACHE_BYTES = 4L << 20;
    private static final int LINGER_MILLIS = 20;
    private static final int BATCH_BYTES = 128 << 10;
    private static final int POLL_RECORDS = 2000;
    private static final int HEARTBEATS_PER_SESSION = 4;

    private StreamsProperties() {}

    /// What reaches the parts that Kafka Streams creates by name.
    record Shared(StoreMemory memory, RestoreBytes.Counts restored) {}

    static Properties of(StreamsSettings settings, Limits limits, Shared shared) {
        Properties properties = new Properties();
        exactlyOnce(settings, properties);
        failover(settings.failover(), properties);
        stores(settings, shared, properties);
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
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTime.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        properties.put(
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailProcessingExceptionHandler.class);
        properties.put(
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DefaultProductionExceptionHandler.class);
    }

    private static void failover(Failover failover, Properties properties) {
        int session = Math.toIntExact(failover.sessionTimeout().toMillis());
        consumer(properties, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        consumer(properties, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / HEARTBEATS_PER_SESSION);
        producer(
                properties,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                Math.toIntExact(failover.transactionTimeout().toMillis()));
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, failover.standbyReplicas());
        properties.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, failover.acceptableLag());
        properties.put(StreamsConfig.MAX_WARMUP_REPLICAS_CONFIG, failover.warmups());
        properties.put(
                StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG,
                failover.probing().toMillis());
    }

    private static void stores(StreamsSettings settings, Shared shared, Properties properties) {
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        // Only the progress stores have caching on; the dedupe stores must not.
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, RECORD_CACHE_BYTES * settings.threads());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreTuning.class);
        properties.put(StoreMemory.SETTING, shared.memory());
        properties.put(
                StreamsConfig.restoreConsumerPrefix(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG),
                RestoreBytes.class.getName());
        properties.put(StreamsConfig.restoreConsumerPrefix(RestoreBytes.SETTING), shared.restored());
    }

    private static void clients(StreamsSettings settings, Limits limits, Properties properties) {
        consumer(properties, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.instanceId());
        consumer(properties, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS);
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
