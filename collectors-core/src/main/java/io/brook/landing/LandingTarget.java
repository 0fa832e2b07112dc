package io.brook.landing;

import io.brook.contract.TableName;
import java.util.UUID;

/// Which table the rows of a landing topic go to, and for which contract.
public record LandingTarget(String contract, String topic, TableName table, Ruling ruling) {
    /// A target that nothing was decided about.
    public LandingTarget(String contract, String topic, TableName table) {
        this(contract, topic, table, Ruling.NONE);
    }

    LaneId lane(LandingPartition partition, UUID topicId) {
        return new LaneId(contract, partition, topicId, table);
    }
}
