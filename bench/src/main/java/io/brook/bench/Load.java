package io.brook.bench;

import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Fills the source topic once; every job reads the same bytes.
final class Load {
    static final int SCHEMA_ID = 1;
    private static final long SEED = 20_101_201L;
    static final double TWO_PERCENT = 0.02;
    private static final int DUPLICATE_REACH = 100_000;

    private final String bootstrap;
    private final String topic;
    private final OrderBytes orders;
    private final long records;
    private final double duplicates;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    private long sent;
    private long sentBytes;

    /// @param records how many [#send] will send: the last order's event time is about now
    /// @param duplicates the part of them that repeats one of the last hundred thousand
    Load(String bootstrap, Schema schema, long records, double duplicates) {
        this.bootstrap = bootstrap;
        this.topic = OrdersContract.SOURCE;
        this.records = records;
        this.duplicates = duplicates;
        this.orders = new OrderBytes(schema, SCHEMA_ID, SEED, Instant.now().minusMillis(records));
    }

    /// Sends the orders.
    void send() {
        SplittableRandom random = new SplittableRandom(SEED);
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            long fresh = 0;
            for (long i = 0; i < records; i++) {
                boolean repeat = fresh > 0 && random.nextDouble() < duplicates;
                long number = repeat ? fresh - 1 - random.nextLong(Math.min(fresh, DUPLICATE_REACH)) : fresh++;
                byte[] value = orders.value(number);
                sentBytes += value.length;
                sent++;
                var _ = producer.send(new ProducerRecord<>(topic, orders.key(number), value), this::noteFailure);
            }
        }
        Exception failure = failed.get();
        if (failure != null) {
            throw new IllegalStateException("the broker must take every order, refused one", failure);
        }
    }

    private void noteFailure(RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            failed.set(failure);
        }
    }

    long meanBytes() {
        return sent == 0 ? 0 : sentBytes / sent;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                131_072,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                67_108_864L);
    }
}
