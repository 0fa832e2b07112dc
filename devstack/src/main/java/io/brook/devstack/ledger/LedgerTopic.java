package io.brook.devstack.ledger;

import io.brook.devstack.stack.SourceTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The ledger and the source topics, as committed transactions show them. Not for several threads.
final class LedgerTopic implements AutoCloseable {
    private static final String TOPIC = "brook.ledger";
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrap;
    private final KafkaConsumer<byte[], byte[]> entries;
    private final KafkaConsumer<byte[], byte[]> sources;

    LedgerTopic(String bootstrap) {
        this.bootstrap = bootstrap;
        this.entries = consumer(bootstrap);
        this.sources = consumer(bootstrap);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrap) {
        return new KafkaConsumer<>(
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
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /// Adds what has been committed to the ledger since the last call.
    void readInto(Ledger ledger) throws IOException {
        if (entries.assignment().isEmpty()) {
            Collection<TopicPartition> partitions = describe(List.of(TOPIC)).stream()
                    .map(lane -> new TopicPartition(lane.topic(), lane.partition()))
                    .toList();
            entries.assign(partitions);
            entries.seekToBeginning(partitions);
        }
        Map<TopicPartition, Long> ends = entries.endOffsets(entries.assignment());
        while (ends.entrySet().stream().anyMatch(end -> entries.position(end.getKey()) < end.getValue())) {
            entries.poll(POLL).forEach(entry -> {
                if (entry.value() != null) {
                    ledger.add(LedgerEntry.parse(entry.value()));
                }
            });
        }
    }

    /// How far these topics reach now; those that do not exist are left out.
    List<SourceExtent> extents(Collection<String> topics) throws IOException {
        var extents = new ArrayList<SourceExtent>();
        for (Lane lane : describe(topics)) {
            var partition = new TopicPartition(lane.topic(), lane.partition());
            long begin = sources.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = sources.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            extents.add(new SourceExtent(lane, begin, end));
        }
        return extents;
    }

    /// Whether there is a committed record among these offsets.
    boolean holdsRecords(Lane lane, OffsetRange range) {
        var partition = new TopicPartition(lane.topic(), lane.partition());
        sources.assign(List.of(partition));
        sources.seek(partition, range.from());
        while (sources.position(partition) <= range.to()) {
            for (var found : sources.poll(POLL)) {
                return found.offset() <= range.to();
            }
        }
        return false;
    }

    private List<Lane> describe(Collection<String> topics) throws IOException {
        var lanes = new ArrayList<Lane>();
        try (Admin admin = SourceTopics.admin(bootstrap)) {
            for (var description :
                    admin.describeTopics(topics).topicNameValues().entrySet()) {
                var topic = description.getValue().get();
                topic.partitions()
                        .forEach(partition ->
                                lanes.add(new Lane(topic.name(), topic.topicId().toString(), partition.partition())));
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IOException("cannot describe " + topics + ": " + e.getCause(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while describing " + topics, e);
        }
        return lanes;
    }

    @Override
    public void close() {
        entries.close();
        sources.close();
    }
}
