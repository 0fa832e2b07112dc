package io.brook.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The stack's broker, as any other team's client sees it.
final class Kafka implements AutoCloseable {
    private final String bootstrap;
    private final Admin admin;

    Kafka(int port) {
        this.bootstrap = "127.0.0.1:" + port;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    String bootstrap() {
        return bootstrap;
    }

    /// How many records a topic without transactions has ever had.
    long written(String topic) throws InterruptedException {
        return ends(topic).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /// Sends these, one after another, and returns where each one is. A topic limits what a batch takes on disk, so it
    /// is compression that carries a huge value past it.
    List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                16 << 20,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<RecordMetadata> sent = new ArrayList<>();
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(record).get());
            }
            return sent;
        } catch (ExecutionException e) {
            throw new AssertionError("the broker must take the record", e.getCause());
        }
    }

    /// Everything that is committed in a topic now.
    List<ConsumerRecord<byte[], byte[]>> read(String topic) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends(topic);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream()
                    .anyMatch(end ->
                            consumer.position(end.getKey()) < end.getValue().offset())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /// The members of a group by the names that they keep, and how many partitions each one has.
    Map<String, Integer> members(String group) throws InterruptedException {
        try {
            Map<String, Integer> members = new HashMap<>();
            for (ConsumerGroupDescription description :
                    admin.describeConsumerGroups(List.of(group)).all().get().values()) {
                description
                        .members()
                        .forEach(member -> members.put(
                                member.groupInstanceId().orElse(member.clientId()),
                                member.assignment().topicPartitions().size()));
            }
            return members;
        } catch (ExecutionException e) {
            throw new AssertionError("the broker must know the group " + group, e.getCause());
        }
    }

    /// Deletes everything that a partition holds, as retention would, and returns where its log begins now.
    long deleteAll(String topic, int partition) throws InterruptedException {
        TopicPartition all = new TopicPartition(topic, partition);
        try {
            admin.deleteRecords(Map.of(all, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
            return admin.listOffsets(Map.of(all, OffsetSpec.earliest()))
                    .partitionResult(all)
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new AssertionError("the broker must delete " + all, e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(String topic) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicDescription description :
                    admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
                description
                        .partitions()
                        .forEach(info -> asked.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
            }
            return admin.listOffsets(asked).all().get();
        } catch (ExecutionException e) {
            throw new AssertionError("the broker must know " + topic, e.getCause());
        }
    }
}
