package io.brook.devstack.audit;

import io.brook.contract.CollectorSpec;
import io.brook.devstack.catalog.Product;
import io.brook.devstack.ledger.Lane;
import io.brook.devstack.ledger.LedgerEntry;
import io.brook.devstack.stack.CommittedReader;
import io.brook.devstack.stack.SourceTopics;
import io.brook.devstack.stack.StackException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/// How far the fleet of a contract has come: what the ledger covers, and what the lander has finished with. Not for
/// several threads.
final class Fleet implements AutoCloseable {
    private final Product product;
    private final CommittedReader ledger;
    private final CommittedReader topics;
    private final Admin admin;
    private final Map<String, Coverage> coverage = new HashMap<>();
    private final Map<TopicPartition, Long> written = new HashMap<>();
    private final Set<TopicPartition> existing = new HashSet<>();

    /// A source partition as it was when the audit began.
    record Source(CollectorSpec collector, Lane lane, long begin, long end) {
        TopicPartition landing() {
            return new TopicPartition(collector.landing().topic(), lane.partition());
        }

        TopicPartition letters() {
            return new TopicPartition(collector.dlq().topic(), lane.partition());
        }
    }

    Fleet(Product product, String bootstrap) {
        this.product = product;
        this.ledger = new CommittedReader(bootstrap);
        this.topics = new CommittedReader(bootstrap);
        this.admin = SourceTopics.admin(bootstrap);
    }

    /// The source partitions that exist.
    List<Source> sources() throws IOException {
        var sources = new ArrayList<Source>();
        for (CollectorSpec collector : product.contract().collectors()) {
            for (TopicDescription topic :
                    topics.describe(List.of(collector.source().topic()))) {
                for (var each : topic.partitions()) {
                    var partition = new TopicPartition(topic.name(), each.partition());
                    var lane = new Lane(topic.name(), topic.topicId().toString(), each.partition());
                    sources.add(new Source(collector, lane, topics.begin(partition), topics.end(partition)));
                }
            }
        }
        return sources;
    }

    /// Takes in what the ledger says by now.
    void look() throws IOException {
        ledger.readOn(StackEvidence.LEDGER, record -> {
            if (record.value() != null) {
                LedgerEntry entry = LedgerEntry.parse(record.value());
                if (entry.contract().equals(product.contract().name()) && !Outcomes.isCorrection(entry)) {
                    coverage.computeIfAbsent(entry.lane().toString(), _ -> new Coverage())
                            .read(record.offset(), entry);
                }
            }
        });
    }

    private Coverage coverage(Source source) {
        return coverage.getOrDefault(source.lane().toString(), new Coverage());
    }

    /// What this lane still waits for; empty when all its records have been judged and have landed.
    Optional<String> behind(Source source) throws IOException {
        long cut = Math.max(source.begin(), coverage(source).closed().cut());
        var partition = new TopicPartition(source.lane().topic(), source.lane().partition());
        if (cut < source.end() && topics.holdsRecords(partition, cut, source.end() - 1)) {
            long parked = coverage(source).waiting();
            return Optional.of("%s: offsets from %d up to %d are not judged yet%s"
                    .formatted(source.lane(), cut, source.end() - 1, parked > 0 ? ", " + parked + " parked" : ""));
        }
        // What an open transaction holds back may be what the ledger speaks of: its parts show one after the other.
        for (TopicPartition output : List.of(source.landing(), source.letters())) {
            if (exists(output) && topics.end(output) < written(output)) {
                return Optional.of(output + ": an open transaction holds back its end");
            }
        }
        long landed = landed(source);
        long end = exists(source.landing()) ? topics.end(source.landing()) : 0;
        return landed < end && topics.holdsRecords(source.landing(), landed, end - 1)
                ? Optional.of(
                        "%s: rows from %d up to %d are not in BRONZE yet".formatted(source.landing(), landed, end - 1))
                : Optional.empty();
    }

    private boolean exists(TopicPartition partition) throws IOException {
        if (!existing.contains(partition)
                && topics.describe(List.of(partition.topic())).stream()
                        .anyMatch(topic -> topic.partitions().size() > partition.partition())) {
            existing.add(partition);
        }
        return existing.contains(partition);
    }

    /// Where a partition's log ended when it was first asked, whatever is committed of it.
    private long written(TopicPartition partition) throws IOException {
        if (!written.containsKey(partition)) {
            var ends = await(
                    admin.listOffsets(Map.of(partition, OffsetSpec.latest())).all());
            ends.forEach((asked, end) -> written.put(asked, end.offset()));
        }
        return written.getOrDefault(partition, 0L);
    }

    /// Beyond the last landing offset that the lander has finished with; 0 when it has begun with none.
    private long landed(Source source) throws IOException {
        String group = "brook-" + product.contract().name() + "-land";
        var committed = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .get(source.landing());
        return committed == null ? 0 : committed.offset();
    }

    /// The lane as things stand.
    LaneScope scope(Source source) throws IOException {
        Coverage covered = coverage(source);
        long begin = Math.min(source.begin(), covered.first());
        var reach = new LaneScope.Reach(begin, covered.closed(), source.end());
        boolean drained = behind(source).isEmpty();
        var thinned = new LaneScope.Thinned(
                compacted(source.lane().topic()), exists(source.letters()) && topics.begin(source.letters()) > 0);
        var logs = new LaneScope.Logs(
                source.begin(),
                exists(source.landing()) ? topics.begin(source.landing()) : 0,
                drained ? Long.MAX_VALUE : landed(source),
                thinned);
        return new LaneScope(source.collector(), source.lane(), reach, logs);
    }

    /// Whether the ledger speaks of another topic of the name.
    boolean hasForebears(Source source) {
        Coverage covered = coverage(source);
        return covered.topicIds().stream()
                .anyMatch(id -> !id.isEmpty() && !id.equals(source.lane().topicId()));
    }

    private boolean compacted(String topic) throws IOException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = await(admin.describeConfigs(List.of(resource)).all()).get(resource);
        var policy = config == null ? null : config.get(TopicConfig.CLEANUP_POLICY_CONFIG);
        return policy != null && policy.value() != null && policy.value().contains(TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static <T> T await(KafkaFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new StackException("the broker could not be asked: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the broker", e);
        }
    }

    @Override
    public void close() {
        ledger.close();
        topics.close();
        admin.close();
    }
}
