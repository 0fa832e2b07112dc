package io.brook.streams;

import io.brook.contract.CollectorSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settles, before a start, where the reading of each source partition begins, and commits it for the group. From then
/// on a committed offset that is gone means that records were lost, and the topology stops rather than jump over them.
final class SourceBeginnings {
    private static final Logger LOGGER = LoggerFactory.getLogger(SourceBeginnings.class);

    private final Admin admin;
    private final StreamsSettings settings;
    private final CollectorSetup setup;
    private final Duration timeout;

    SourceBeginnings(Admin admin, StreamsSettings settings, CollectorSetup setup, Duration timeout) {
        this.admin = admin;
        this.settings = settings;
        this.setup = setup;
        this.timeout = timeout;
    }

    /// Settles it.
    ///
    /// @throws StreamsRefused when records are lost, or what was remembered is
    /// @throws org.apache.kafka.common.KafkaException when the broker cannot be asked, or a topic is not there
    void settle() {
        Map<TopicPartition, OffsetAndMetadata> claims = claims();
        if (claims.isEmpty()) {
            return;
        }
        try {
            Answers.await(
                    admin.alterConsumerGroupOffsets(settings.applicationId(), claims)
                            .all(),
                    timeout);
        } catch (UnknownMemberIdException e) {
            // Another instance joined meanwhile, and has claimed before it joined.
            if (!claims().isEmpty()) {
                throw e;
            }
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> claims() {
        List<String> refusals = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> claims = new HashMap<>();
        for (SourcePartition source : partitions()) {
            switch (source.beginning()) {
                case SourcePartition.Beginning.AsCommitted _ -> {}
                case SourcePartition.Beginning.Refused refused -> refusals.add(refused.sentence());
                case SourcePartition.Beginning.At at -> {
                    claims.put(source.partition(), new OffsetAndMetadata(at.offset()));
                    LOGGER.atInfo()
                            .addKeyValue("topic", source.partition().topic())
                            .addKeyValue("partition", source.partition().partition())
                            .addKeyValue("offset", at.offset())
                            .log("reading begins here: {}", at.why());
                }
            }
        }
        if (!refusals.isEmpty()) {
            throw new StreamsRefused(refusals);
        }
        return claims;
    }

    private List<SourcePartition> partitions() {
        Map<TopicPartition, Progress.Origin> origins = origins();
        Map<TopicPartition, Long> begins = offsets(origins, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> committed = Answers.await(
                admin.listConsumerGroupOffsets(settings.applicationId()).partitionsToOffsetAndMetadata(), timeout);
        Map<TopicPartition, Progress> progress = progress();
        // Last of all: another instance may be reading on meanwhile, and what it has read is no truncated log.
        Map<TopicPartition, Long> ends = offsets(origins, OffsetSpec.latest());
        List<SourcePartition> partitions = new ArrayList<>();
        origins.forEach((partition, origin) -> {
            OffsetAndMetadata offset = committed.get(partition);
            partitions.add(new SourcePartition(
                    partition,
                    begins.getOrDefault(partition, 0L),
                    ends.getOrDefault(partition, 0L),
                    offset == null ? OptionalLong.empty() : OptionalLong.of(offset.offset()),
                    progress.getOrDefault(partition, Progress.none()),
                    origin));
        });
        return partitions;
    }

    private Map<TopicPartition, Progress.Origin> origins() {
        Map<TopicPartition, Progress.Origin> origins = new HashMap<>();
        for (CollectorParts parts : setup.collectors()) {
            CollectorSpec spec = parts.spec();
            String topic = spec.source().topic();
            String memory = changelogOf(Names.of(spec).dedupeStore());
            var origin = new Progress.Origin(
                    setup.sources().idOf(topic), setup.sources().idOf(memory));
            TopicDescription found = Objects.requireNonNull(
                    Answers.await(admin.describeTopics(List.of(topic)).allTopicNames(), timeout)
                            .get(topic),
                    "a topic that is described is in the answer");
            for (TopicPartitionInfo info : found.partitions()) {
                origins.put(new TopicPartition(topic, info.partition()), origin);
            }
        }
        return origins;
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, Progress.Origin> partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        partitions.keySet().forEach(partition -> question.put(partition, spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Answers.await(admin.listOffsets(question).all(), timeout)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private Map<TopicPartition, Progress> progress() {
        List<String> changelogs = setup.collectors().stream()
                .map(parts -> changelogOf(Names.of(parts.spec()).progressStore()))
                .toList();
        return new ProgressLog(settings.kafka(), timeout).read(changelogs);
    }

    private String changelogOf(String store) {
        return StateTopics.changelogOf(settings.applicationId(), store);
    }
}
