package io.brook.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Commits, for source partitions that the group never read, where reading begins: at their first record. From then on
/// a committed offset that is gone means that records were lost, and the topology stops rather than jump over them.
final class FirstOffsets {
    private static final Logger LOGGER = LoggerFactory.getLogger(FirstOffsets.class);

    private final Admin admin;
    private final Duration timeout;

    FirstOffsets(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /// Claims the partitions of these topics for the group.
    ///
    /// @throws org.apache.kafka.common.KafkaException when the broker cannot be asked, or a topic is not there
    void claim(String group, Collection<String> topics) {
        List<TopicPartition> unread = unread(group, topics);
        if (unread.isEmpty()) {
            return;
        }
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        unread.forEach(partition -> question.put(partition, OffsetSpec.earliest()));
        Map<TopicPartition, ListOffsetsResultInfo> earliest =
                Answers.await(admin.listOffsets(question).all(), timeout);
        Map<TopicPartition, OffsetAndMetadata> claims = new HashMap<>();
        earliest.forEach((partition, found) -> claims.put(partition, new OffsetAndMetadata(found.offset())));
        try {
            Answers.await(admin.alterConsumerGroupOffsets(group, claims).all(), timeout);
            LOGGER.atInfo().addKeyValue("partitions", claims.size()).log("reading begins at the first record");
        } catch (UnknownMemberIdException e) {
            // Another instance joined meanwhile, and has claimed before it joined.
            if (!unread(group, topics).isEmpty()) {
                throw e;
            }
        }
    }

    private List<TopicPartition> unread(String group, Collection<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                Answers.await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), timeout);
        Map<String, TopicDescription> described =
                Answers.await(admin.describeTopics(topics).allTopicNames(), timeout);
        List<TopicPartition> unread = new ArrayList<>();
        described.forEach((topic, description) -> {
            for (TopicPartitionInfo info : description.partitions()) {
                TopicPartition partition = new TopicPartition(topic, info.partition());
                if (committed.get(partition) == null) {
                    unread.add(partition);
                }
            }
        });
        return unread;
    }
}
