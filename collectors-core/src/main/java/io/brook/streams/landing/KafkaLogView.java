package io.brook.streams.landing;

import io.brook.landing.Extent;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.LogView;
import io.brook.landing.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/// Asks the brokers about landing topics by an admin client, and reads them again by consumers of their own.
/// Thread-safe.
final class KafkaLogView implements LogView, AutoCloseable {
    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Admin admin;
    private final String group;
    private final Supplier<Consumer<byte[], byte[]>> readers;

    /// @param readers makes consumers with `read_committed` and no group
    KafkaLogView(Admin admin, String group, Supplier<Consumer<byte[], byte[]>> readers) {
        this.admin = admin;
        this.group = group;
        this.readers = readers;
    }

    @Override
    public UUID topicId(String topic) throws LandingFailure {
        return topicId(topic, WITHIN);
    }

    /// As [#topicId], for who cannot wait for long.
    UUID topicIdNow(String topic) throws LandingFailure {
        return topicId(topic, AT_ONCE);
    }

    private UUID topicId(String topic, Duration within) throws LandingFailure {
        var described = await(admin.describeTopics(List.of(topic)).allTopicNames(), within)
                .get(topic);
        if (described == null) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the broker did not describe " + topic);
        }
        var id = described.topicId();
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public Map<LandingPartition, Extent> extents(Set<LandingPartition> partitions) throws LandingFailure {
        var beginnings = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        var extents = new HashMap<LandingPartition, Extent>();
        for (var partition : partitions) {
            var beginning = beginnings.get(KafkaLandingLog.to(partition));
            var end = ends.get(KafkaLandingLog.to(partition));
            if (beginning != null && end != null) {
                extents.put(partition, new Extent(beginning.offset(), end.offset()));
            }
        }
        return extents;
    }

    private Map<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> offsets(
            Set<LandingPartition> partitions, OffsetSpec spec) throws LandingFailure {
        var wanted =
                partitions.stream().map(KafkaLandingLog::to).collect(Collectors.toMap(Function.identity(), _ -> spec));
        return await(admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    }

    @Override
    public Optional<Progress> progress(LandingPartition partition) throws LandingFailure {
        var wanted = KafkaLandingLog.to(partition);
        var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(wanted));
        // Stable: a transaction that is about to note progress is waited for.
        var noted = await(admin.listConsumerGroupOffsets(
                        Map.of(group, spec), new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(group));
        return Optional.ofNullable(noted.get(wanted)).map(found -> Progress.read(found.offset(), found.metadata()));
    }

    @Override
    public List<LandingRecord> read(LandingPartition partition, long after, long upTo, int limit)
            throws LandingFailure {
        var wanted = KafkaLandingLog.to(partition);
        var extent = extents(Set.of(partition)).get(partition);
        if (extent == null) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the log gave no extent of " + partition);
        }
        long end = Math.min(upTo + 1, extent.end());
        try (var reader = readers.get()) {
            reader.assign(List.of(wanted));
            reader.seek(wanted, Math.max(after + 1, extent.beginning()));
            var found = new ArrayList<LandingRecord>();
            while (reader.position(wanted, WITHIN) < end && found.size() < limit) {
                for (var row : reader.poll(POLL).records(wanted)) {
                    if (row.offset() < end && found.size() < limit) {
                        found.add(new LandingRecord(row.offset(), row.timestamp(), row.key(), row.value()));
                    }
                }
            }
            return found;
        } catch (OffsetOutOfRangeException e) {
            throw new LandingFailure(
                    LandingFailure.Kind.UNREACHABLE, "the log moved on while " + partition + " was read", e);
        } catch (KafkaException e) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "reading " + partition + " again failed", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private static <T> T await(KafkaFuture<T> answer) throws LandingFailure {
        return await(answer, WITHIN);
    }

    private static <T> T await(KafkaFuture<T> answer, Duration within) throws LandingFailure {
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the broker did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "interrupted while asking the broker", e);
        }
    }
}
