package io.brook.landing;

import io.brook.contract.TableName;
import java.util.UUID;

/// Which rows a lane carries and where to.
///
/// The topic's id is part of it: a topic that is deleted and made anew restarts its offsets, so it must get a lane
/// of its own, with no token.
public record LaneId(String contract, LandingPartition partition, UUID topicId, TableName table) {
    /// The lane's name in the warehouse: it carries contract, topic, topic id and partition, and nothing else.
    public String channel() {
        return contract + "-" + partition.topic() + "-" + topicId + "-" + partition.partition();
    }
}
