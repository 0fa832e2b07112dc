package io.brook.devstack.ledger;

import java.util.Comparator;

/// A partition of a source topic, as long as the topic lives: one made anew under the same name is another.
///
/// @param topicId Kafka's id of the topic; empty when the ledger does not say
public record Lane(String topic, String topicId, int partition) implements Comparable<Lane> {
    private static final Comparator<Lane> ORDER =
            Comparator.comparing(Lane::topic).thenComparing(Lane::topicId).thenComparingInt(Lane::partition);

    @Override
    public int compareTo(Lane other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return topic + ":" + partition;
    }
}
