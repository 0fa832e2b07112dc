package io.brook.landing;

import io.brook.contract.TableName;
import java.util.UUID;

/// Which rows a lane carries and where to.
///
/// The topic's id is part of it: a topic that is deleted and made anew restarts its offsets, so it must get a lane
/// of its own, with no token.
///
/// @param edition tells a lane that lands everything again from those before, so that it has no token either; empty for
///     the first
public record LaneId(String contract, LandingPartition partition, UUID topicId, TableName table, String edition) {
    /// A lane of the first edition.
    public LaneId(String contract, LandingPartition partition, UUID topicId, TableName table) {
        this(contract, partition, topicId, table, "");
    }

    LaneId ofEdition(String other) {
        return new LaneId(contract, partition, topicId, table, other);
    }

    /// The lane's name in the warehouse: it carries contract, topic, topic id, partition and edition, and nothing else.
    public String channel() {
        return contract + "-" + partition.topic() + "-" + topicId + "-" + partition.partition()
                + (edition.isEmpty() ? "" : "-" + edition);
    }
}
