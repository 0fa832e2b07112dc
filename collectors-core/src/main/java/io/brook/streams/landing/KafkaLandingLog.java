package io.brook.streams.landing;

import io.brook.landing.Fetch;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingLog;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.Membership;
import io.brook.landing.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;

/// A plain consumer of the landing topics: committed transactions only, in a group, positions set by the lander.
/// Owned by one thread.
final class KafkaLandingLog implements LandingLog, AutoCloseable {
    private static final Duration COMMIT_WITHIN = Duration.ofSeconds(5);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicIds topicIds;
    private final Set<LandingPartition> revoked = new LinkedHashSet<>();
    private final Set<LandingPartition> assigned = new LinkedHashSet<>();
    private CloseOptions closing = CloseOptions.timeout(CLOSE_WITHIN);

    /// @param consumer with `read_committed`, no auto-commit and no offset reset
    KafkaLandingLog(Consumer<byte[], byte[]> consumer, Collection<String> topics, TopicIds topicIds) {
        this.consumer = consumer;
        this.topicIds = topicIds;
        consumer.subscribe(topics, new Rebalances());
    }

    /// Called by the consumer from within a poll.
    private final class Rebalances implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> {
                revoked.add(from(partition));
                assigned.remove(from(partition));
            });
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
            // A position, whichever, keeps the consumer from looking for one; the lander seeks before it resumes.
            partitions.forEach(partition -> {
                consumer.seek(partition, 0);
                assigned.add(from(partition));
            });
        }
    }

    @Override
    public Fetch poll(Duration wait) {
        var batches = new LinkedHashMap<LandingPartition, List<LandingRecord>>();
        Set<LandingPartition> outOfRange = Set.of();
        try {
            var records = consumer.poll(wait);
            for (var partition : records.partitions()) {
                batches.put(from(partition), rows(records.records(partition)));
            }
        } catch (OffsetOutOfRangeException e) {
            consumer.pause(e.partitions());
            outOfRange = new LinkedHashSet<>(
                    e.partitions().stream().map(KafkaLandingLog::from).toList());
        }
        var ids = idsOf(batches);
        var fetch = new Fetch(Set.copyOf(revoked), Set.copyOf(assigned), outOfRange, batches, ids);
        revoked.clear();
        assigned.clear();
        return fetch;
    }

    /// Asked after the records have come. Without an answer they are not delivered, but come again.
    private Map<String, UUID> idsOf(Map<LandingPartition, List<LandingRecord>> batches) {
        var ids = new HashMap<String, UUID>();
        try {
            for (var partition : batches.keySet()) {
                if (!ids.containsKey(partition.topic())) {
                    ids.put(partition.topic(), topicIds.of(partition.topic()));
                }
            }
        } catch (LandingFailure _) {
            batches.forEach((partition, rows) -> seek(partition, rows.getFirst().offset()));
            batches.clear();
        }
        return ids;
    }

    private static List<LandingRecord> rows(List<ConsumerRecord<byte[], byte[]>> records) {
        var rows = new ArrayList<LandingRecord>(records.size());
        for (var row : records) {
            rows.add(new LandingRecord(row.offset(), row.timestamp(), row.key(), row.value()));
        }
        return rows;
    }

    @Override
    public void seek(LandingPartition partition, long offset) {
        if (owns(partition)) {
            consumer.seek(to(partition), offset);
        }
    }

    @Override
    public void pause(LandingPartition partition) {
        if (owns(partition)) {
            consumer.pause(Set.of(to(partition)));
        }
    }

    @Override
    public void resume(LandingPartition partition) {
        if (owns(partition)) {
            consumer.resume(Set.of(to(partition)));
        }
    }

    @Override
    public long position(LandingPartition partition) {
        // Every assigned partition has been sought, so nothing is asked of a broker here.
        return owns(partition) ? consumer.position(to(partition)) : 0;
    }

    private boolean owns(LandingPartition partition) {
        return consumer.assignment().contains(to(partition));
    }

    @Override
    public boolean commit(Map<LandingPartition, Progress> progress) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        progress.forEach((partition, noted) -> {
            if (owns(partition)) {
                offsets.put(to(partition), new OffsetAndMetadata(noted.next(), noted.metadata()));
            }
        });
        try {
            consumer.commitSync(offsets, COMMIT_WITHIN);
            return true;
        } catch (RebalanceInProgressException | CommitFailedException | TimeoutException _) {
            return false;
        }
    }

    /// What a transaction must show to note progress in this consumer's name.
    record GroupMember(ConsumerGroupMetadata metadata) implements Membership {}

    @Override
    public Membership membership() {
        return new GroupMember(consumer.groupMetadata());
    }

    static LandingPartition from(TopicPartition partition) {
        return new LandingPartition(partition.topic(), partition.partition());
    }

    static TopicPartition to(LandingPartition partition) {
        return new TopicPartition(partition.topic(), partition.partition());
    }

    /// Lets closing give the partitions away at once, rather than when the session ends.
    void leaveOnClose() {
        closing = closing.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }

    @Override
    public void close() {
        consumer.close(closing);
    }
}
