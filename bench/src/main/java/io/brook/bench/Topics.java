package io.brook.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The bench's topics on its broker.
final class Topics {
    static final int PARTITIONS = 4;
    private static final short ONE_REPLICA = 1;

    private final Admin admin;

    Topics(Admin admin) {
        this.admin = admin;
    }

    void create(Collection<String> names) throws InterruptedException {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, PARTITIONS, ONE_REPLICA)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                .toList();
        done(() -> admin.createTopics(topics).all().get());
    }

    /// Deletes every topic whose name the predicate takes: a job's outputs and changelogs must not fill the disk.
    void deleteIf(Predicate<String> unwanted) throws InterruptedException {
        done(() -> {
            Set<String> names = admin.listTopics().names().get();
            List<String> doomed = names.stream().filter(unwanted).toList();
            return admin.deleteTopics(doomed).all().get();
        });
    }

    private interface Call {
        Object run() throws ExecutionException, InterruptedException;
    }

    private static void done(Call call) throws InterruptedException {
        try {
            call.run();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a topic command", e.getCause());
        }
    }
}
