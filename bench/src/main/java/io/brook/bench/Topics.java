package io.brook.bench;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/// The bench's topics on its broker.
final class Topics {
    static final int PARTITIONS = 4;
    private static final short ONE_REPLICA = 1;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Admin admin;

    Topics(Admin admin) {
        this.admin = admin;
    }

    void create(Collection<String> names) throws InterruptedException {
        create(names, Map.of("message.timestamp.type", "LogAppendTime"));
    }

    /// Topics whose records keep the times that they are sent with.
    void createPlain(Collection<String> names) throws InterruptedException {
        create(names, Map.of());
    }

    private void create(Collection<String> names, Map<String, String> config) throws InterruptedException {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, PARTITIONS, ONE_REPLICA).configs(config))
                .toList();
        done(() -> admin.createTopics(topics).all().get());
    }

    /// Waits until a group has committed the ends of a topic's partitions.
    void awaitRead(String group, String topic) throws InterruptedException {
        long end = sum(ends(topic));
        while (committed(group, topic) < end) {
            Thread.sleep(LOOK);
        }
    }

    private Map<TopicPartition, Long> ends(String topic) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            question.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        done(() -> {
            admin.listOffsets(question).all().get().forEach((partition, found) -> ends.put(partition, found.offset()));
            return ends;
        });
        return ends;
    }

    private long committed(String group, String topic) throws InterruptedException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        done(() -> {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(topic)) {
                            committed.put(partition, offset.offset());
                        }
                    });
            return committed;
        });
        return sum(committed);
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Deletes every topic whose name the predicate takes: a job's outputs and changelogs must not fill the disk.
    void deleteIf(Predicate<String> unwanted) throws InterruptedException {
        done(() -> {
            Set<String> names = admin.listTopics().names().get();
            List<String> doomed = names.stream().filter(unwanted).toList();
            return admin.deleteTopics(doomed).all().get();
        });
    }

    private interface Call {
        Object run() throws ExecutionException, InterruptedException;
    }

    private static void done(Call call) throws InterruptedException {
        try {
            call.run();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a topic command", e.getCause());
        }
    }
}
