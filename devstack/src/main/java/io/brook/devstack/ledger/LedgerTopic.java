package io.brook.devstack.ledger;

import io.brook.devstack.stack.CommittedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/// The ledger and the source topics, as committed transactions show them. Not for several threads.
final class LedgerTopic implements AutoCloseable {
    private static final String TOPIC = "brook.ledger";

    private final CommittedReader entries;
    private final CommittedReader sources;

    LedgerTopic(String bootstrap) {
        this.entries = new CommittedReader(bootstrap);
        this.sources = new CommittedReader(bootstrap);
    }

    /// Adds what has been committed to the ledger since the last call.
    void readInto(Ledger ledger) throws IOException {
        entries.readOn(TOPIC, entry -> {
            if (entry.value() != null) {
                ledger.add(LedgerEntry.parse(entry.value()));
            }
        });
    }

    /// How far these topics reach now; those that do not exist are left out.
    List<SourceExtent> extents(Collection<String> topics) throws IOException {
        var extents = new ArrayList<SourceExtent>();
        for (var topic : sources.describe(topics)) {
            for (var each : topic.partitions()) {
                var partition = new TopicPartition(topic.name(), each.partition());
                var lane = new Lane(topic.name(), topic.topicId().toString(), each.partition());
                extents.add(new SourceExtent(lane, sources.begin(partition), sources.end(partition)));
            }
        }
        return extents;
    }

    /// Whether there is a committed record among these offsets.
    boolean holdsRecords(Lane lane, OffsetRange range) {
        return sources.holdsRecords(new TopicPartition(lane.topic(), lane.partition()), range.from(), range.to());
    }

    @Override
    public void close() {
        entries.close();
        sources.close();
    }
}
