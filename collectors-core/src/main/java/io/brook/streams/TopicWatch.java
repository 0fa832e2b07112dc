package io.brook.streams;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Looks every other second whether the topics are still those that the topology was started with. A topic that is made
/// anew while a consumer reads it has another log under the same name, in which the consumer would go on at an offset
/// of the former one. Thread-safe.
final class TopicWatch implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /// A broker that has just started may not know every topic yet.
    private static final int ABSENCES = 3;

    private final Admin admin;
    private final Map<String, String> ids;
    private final Consumer<String> replaced;
    private final Map<String, Integer> absences = new TreeMap<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("brook-topic-watch").factory());

    /// @param ids the topics' ids, by name
    /// @param replaced told once what is wrong
    TopicWatch(Admin admin, Map<String, String> ids, Consumer<String> replaced) {
        this.admin = admin;
        this.ids = Map.copyOf(ids);
        this.replaced = replaced;
    }

    void start() {
        if (!ids.isEmpty()) {
            var _ = looks.scheduleWithFixedDelay(
                    this::look, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            admin.describeTopics(ids.keySet()).topicNameValues().forEach(this::look);
        } catch (KafkaException _) {
            // A cluster that does not answer is not this one's concern: the next look asks again.
            absences.clear();
        }
    }

    private void look(String topic, KafkaFuture<TopicDescription> answer) {
        try {
            String id = Answers.await(answer, TIMEOUT).topicId().toString();
            absences.remove(topic);
            if (!id.equals(ids.get(topic))) {
                tell("topic " + topic + " was deleted and made anew");
            }
        } catch (UnknownTopicOrPartitionException _) {
            if (absences.merge(topic, 1, Integer::sum) >= ABSENCES) {
                tell("topic " + topic + " is gone");
            }
        }
    }

    private void tell(String what) {
        if (!looks.isShutdown()) {
            looks.shutdown();
            replaced.accept(what);
        }
    }

    @Override
    public void close() {
        looks.shutdownNow();
        admin.close(Duration.ZERO);
    }
}
