package io.brook.streams;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.jspecify.annotations.Nullable;

/// A sink record's key together with the partition it must go to.
final class Routed {
    private final byte @Nullable [] key;
    private final int partition;

    Routed(byte @Nullable [] key, int partition) {
        this.key = key;
        this.partition = partition;
    }

    /// Writes the key alone.
    static final class KeySerializer implements Serializer<Routed> {
        @Override
        public void configure(Map<String, ?> configs, boolean isKey) {}

        @Override
        public byte @Nullable [] serialize(String topic, Routed routed) {
            return routed.key;
        }
    }

    /// Sends each record to its own partition: landing and dead-letter partitions mirror the source's.
    static final class Partitioner implements StreamPartitioner<Routed, byte[]> {
        @Override
        public Optional<Set<Integer>> partitions(String topic, Routed routed, byte[] value, int partitions) {
            if (routed.partition >= partitions) {
                throw new IllegalStateException("topic " + topic + " must have at least " + (routed.partition + 1)
                        + " partitions, like the source, had " + partitions);
            }
            return Optional.of(Set.of(routed.partition));
        }
    }
}
