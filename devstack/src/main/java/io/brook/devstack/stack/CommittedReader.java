package io.brook.devstack.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads topics as committed transactions show them, in no group. Not for several threads.
public final class CommittedReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int RECORDS_PER_POLL = 2_000;

    private final String bootstrap;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public CommittedReader(String bootstrap) {
        this.bootstrap = bootstrap;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        RECORDS_PER_POLL),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /// What the broker knows of these topics; those that do not exist are left out.
    public List<TopicDescription> describe(Collection<String> topics) throws IOException {
        var found = new ArrayList<TopicDescription>();
        try (Admin admin = SourceTopics.admin(bootstrap)) {
            for (var topic : admin.describeTopics(topics).topicNameValues().values()) {
                try {
                    found.add(topic.get());
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                        throw new IOException("cannot describe " + topics + ": " + e.getCause(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while describing " + topics, e);
        }
        return found;
    }

    /// Hands over what has been committed to a topic since the last call, from its beginning at the first.
    ///
    /// @throws StackException when the broker falls silent
    public void readOn(String topic, Consumer<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> partitions = describe(List.of(topic)).stream()
                    .flatMap(found -> found.partitions().stream()
                            .map(partition -> new TopicPartition(found.name(), partition.partition())))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        var silence = new Silence(consumer);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            silence.check();
            consumer.poll(POLL).forEach(records);
        }
    }

    /// Hands over what is committed in a partition from one offset up to, and without, another.
    ///
    /// @throws StackException when the broker falls silent
    public void read(TopicPartition partition, long from, long to, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        var silence = new Silence(consumer);
        while (consumer.position(partition) < to) {
            silence.check();
            for (var found : consumer.poll(POLL)) {
                if (found.offset() >= to) {
                    return;
                }
                records.accept(found);
            }
        }
    }

    /// The first offset that the broker still has.
    public long begin(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /// The offset beyond the last committed record.
    public long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    /// Whether there is a committed record from one offset to another, both included.
    ///
    /// @throws StackException when the broker falls silent
    public boolean holdsRecords(TopicPartition partition, long from, long to) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        var silence = new Silence(consumer);
        while (consumer.position(partition) <= to) {
            silence.check();
            for (var found : consumer.poll(POLL)) {
                return found.offset() <= to;
            }
        }
        return false;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
