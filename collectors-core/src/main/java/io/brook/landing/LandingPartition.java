package io.brook.landing;

/// One partition of a landing topic: the unit that one lane carries.
public record LandingPartition(String topic, int partition) {
    @Override
    public String toString() {
        return topic + "-" + partition;
    }
}
