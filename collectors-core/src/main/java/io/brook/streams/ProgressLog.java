package io.brook.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What the progress stores' changelogs say of each source partition: the one place, beside the group's offsets, that
/// tells how far a collector has come. They are small: compacted, with one record per commit in between.
final class ProgressLog {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, String> kafka;
    private final Duration timeout;

    ProgressLog(Map<String, String> kafka, Duration timeout) {
        this.kafka = kafka;
        this.timeout = timeout;
    }

    /// The last committed progress, by source partition; none of a partition never seen.
    ///
    /// @param changelogs names of topics that may be absent
    Map<TopicPartition, Progress> read(Iterable<String> changelogs) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        Map<TopicPartition, Progress> progress = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<String, List<PartitionInfo>> topics = consumer.listTopics(timeout);
            for (String changelog : changelogs) {
                read(consumer, topics.getOrDefault(changelog, List.of()), progress);
            }
        }
        return progress;
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer, List<PartitionInfo> infos, Map<TopicPartition, Progress> progress) {
        List<TopicPartition> partitions = infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, timeout);
        long deadline = System.nanoTime() + timeout.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("progress must be read within " + timeout + ", was not");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                progress.put(sourceOf(record.key()), Progress.decode(record.value()));
            }
        }
    }

    private static TopicPartition sourceOf(byte[] key) {
        String text = new String(key, StandardCharsets.UTF_8);
        int colon = text.lastIndexOf(':');
        return new TopicPartition(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
