package io.brook.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Counts the bytes that restore consumers read, by changelog partition.
///
/// Public and without arguments because the consumers create it by name.
public final class RestoreBytes implements ConsumerInterceptor<byte[], byte[]> {
    /// The name under which the counts reach the consumers, among their settings.
    static final String SETTING = "brook.restore.bytes";

    /// The counts of a process. Thread-safe.
    static final class Counts {
        private final Map<TopicPartition, LongAdder> bytes = new ConcurrentHashMap<>();

        void add(TopicPartition partition, long count) {
            bytes.computeIfAbsent(partition, _ -> new LongAdder()).add(count);
        }

        /// All that was read of a partition so far.
        long of(TopicPartition partition) {
            LongAdder counted = bytes.get(partition);
            return counted == null ? 0 : counted.sum();
        }
    }

    private Counts counts = new Counts();

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(SETTING) instanceof Counts shared) {
            counts = shared;
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            long sum = 0;
            for (var record : records.records(partition)) {
                sum += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
            }
            counts.add(partition, sum);
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
