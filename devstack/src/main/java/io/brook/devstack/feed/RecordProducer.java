package io.brook.devstack.feed;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Records into one topic, acknowledged by all replicas and each written once.
public final class RecordProducer implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public RecordProducer(String bootstrap, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// Sends to the partition of the key, or to any when there is no key.
    public void send(byte @Nullable [] key, byte @Nullable [] value) {
        send(null, key, value, List.of());
    }

    /// Sends to a partition.
    @SuppressWarnings("FutureReturnValueIgnored") // the callback keeps the first failure
    public void send(
            @Nullable Integer partition, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {
        producer.send(new ProducerRecord<>(topic, partition, key, value, headers), (_, exception) -> {
            if (exception != null) {
                failure.compareAndSet(null, exception);
            }
        });
    }

    public int partitions() {
        return producer.partitionsFor(topic).size();
    }

    /// Returns when everything sent so far is acknowledged.
    ///
    /// @throws IOException when something was not
    public void flush() throws IOException {
        producer.flush();
        Exception first = failure.get();
        if (first != null) {
            throw new IOException("the broker has not taken every record: " + first.getMessage(), first);
        }
    }

    @Override
    public void close() throws IOException {
        try (producer) {
            flush();
        } catch (KafkaException e) {
            throw new IOException("the producer could not be closed: " + e.getMessage(), e);
        }
    }
}
