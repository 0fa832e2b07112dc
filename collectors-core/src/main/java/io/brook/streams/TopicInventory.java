package io.brook.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/// The broker's topics as the preflight sees them.
final class TopicInventory {
    /// One topic that exists.
    ///
    /// @param id the broker's own id of it
    /// @param config every effective setting
    record Topic(String name, String id, int partitions, Map<String, String> config) {
        Topic {
            config = Map.copyOf(config);
        }

        String text(String setting) {
            return config.getOrDefault(setting, "");
        }

        long number(String setting) {
            String text = text(setting);
            return text.isEmpty() ? 0 : Long.parseLong(text);
        }
    }

    private final Admin admin;
    private final Duration timeout;

    TopicInventory(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /// Those of the named topics that exist.
    Map<String, Topic> describe(Collection<String> names) {
        Map<String, TopicDescription> described = new HashMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            TopicDescription description = awaitIfThere(future);
            if (description != null) {
                described.put(name, description);
            }
        });
        List<ConfigResource> resources = new ArrayList<>();
        described.keySet().forEach(name -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, name)));
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(resources).all());
        Map<String, Topic> topics = new HashMap<>();
        configs.forEach((resource, config) -> {
            TopicDescription description = described.get(resource.name());
            if (description != null) {
                topics.put(resource.name(), topic(description, config));
            }
        });
        return topics;
    }

    private static Topic topic(TopicDescription description, Config config) {
        Map<String, String> settings = new HashMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.value() != null) {
                settings.put(entry.name(), entry.value());
            }
        }
        return new Topic(
                description.name(),
                description.topicId().toString(),
                description.partitions().size(),
                settings);
    }

    /// Creates a topic; one that another instance created meanwhile is as good.
    void create(TopicPlan plan, short replication) {
        NewTopic topic = new NewTopic(plan.name(), plan.partitions(), replication).configs(plan.config());
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            return;
        }
        awaitVisible(plan.name());
    }

    /// A topic just created is described only when the broker's metadata has it.
    private void awaitVisible(String name) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (awaitIfThere(admin.describeTopics(List.of(name)).allTopicNames()) == null) {
            if (System.nanoTime() > deadline) {
                throw new KafkaException("topic " + name + " must be visible once created, was not after " + timeout);
            }
            Thread.onSpinWait();
        }
    }

    private <T> @Nullable T awaitIfThere(KafkaFuture<T> future) {
        try {
            return await(future);
        } catch (UnknownTopicOrPartitionException _) {
            return null;
        }
    }

    private <T> T await(KafkaFuture<T> future) {
        return Answers.await(future, timeout);
    }
}
