package io.brook.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Sends new orders at a steady rate until it is closed.
final class Trickle implements AutoCloseable {
    private static final long SEED = 7;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread thread;
    private final int rate;
    private volatile boolean closed;

    /// @param first the number of the first order: none of the load's
    Trickle(String bootstrap, long first, int rate) {
        this.rate = rate;
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        thread = Thread.ofPlatform().daemon().name("trickle").start(() -> send(first));
    }

    private void send(long first) {
        OrderBytes orders = new OrderBytes(
                OrdersContract.schema(), Load.SCHEMA_ID, SEED, Instant.now().minusMillis(first));
        long between = TimeUnit.SECONDS.toNanos(1) / rate;
        long due = System.nanoTime();
        for (long number = first; !closed; number++) {
            var _ = producer.send(
                    new ProducerRecord<>(OrdersContract.SOURCE, orders.key(number), orders.value(number)));
            due += between;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        producer.close(CLOSE_WITHIN);
    }
}
