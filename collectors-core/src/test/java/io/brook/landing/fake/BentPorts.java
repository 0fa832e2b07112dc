package io.brook.landing.fake;

import io.brook.landing.Extent;
import io.brook.landing.LandedRows;
import io.brook.landing.LanderPorts;
import io.brook.landing.LandingFailure;
import io.brook.landing.LandingLog;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.LandingSink;
import io.brook.landing.LogView;
import io.brook.landing.Progress;
import io.brook.landing.RejectedRows;
import io.brook.landing.TableIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A lander's ports with one of them put in another's place.
final class BentPorts {
    private BentPorts() {}

    static LanderPorts withLog(LanderPorts ports, LandingLog log) {
        return new LanderPorts(
                log,
                ports.view(),
                ports.sink(),
                ports.landed(),
                ports.tables(),
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    /// With the topic's id as it was first seen, in polls and in questions.
    static LanderPorts withTopicId(LanderPorts ports, BentLog.FirstTopicId log) {
        return new LanderPorts(
                log,
                new Blind(ports.view(), log),
                ports.sink(),
                ports.landed(),
                ports.tables(),
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    static LanderPorts withSink(LanderPorts ports, LandingSink sink) {
        return new LanderPorts(
                ports.log(),
                ports.view(),
                sink,
                ports.landed(),
                ports.tables(),
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    static LanderPorts withTables(LanderPorts ports, TableIdentity tables) {
        return new LanderPorts(
                ports.log(),
                ports.view(),
                ports.sink(),
                ports.landed(),
                tables,
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    static LanderPorts withRejected(LanderPorts ports, RejectedRows rejected) {
        return new LanderPorts(
                ports.log(),
                ports.view(),
                ports.sink(),
                ports.landed(),
                ports.tables(),
                rejected,
                ports.metrics(),
                ports.executor());
    }

    static LanderPorts withLanded(LanderPorts ports, LandedRows landed) {
        return new LanderPorts(
                ports.log(),
                ports.view(),
                ports.sink(),
                landed,
                ports.tables(),
                ports.rejected(),
                ports.metrics(),
                ports.executor());
    }

    private record Blind(LogView view, BentLog.FirstTopicId ids) implements LogView {
        @Override
        public UUID topicId(String topic) throws LandingFailure {
            return ids.first(view.topicId(topic));
        }

        @Override
        public Map<LandingPartition, Extent> extents(Set<LandingPartition> partitions) throws LandingFailure {
            return view.extents(partitions);
        }

        @Override
        public Optional<Progress> progress(LandingPartition partition) throws LandingFailure {
            return view.progress(partition);
        }

        @Override
        public List<LandingRecord> read(LandingPartition partition, long after, long upTo, int limit)
                throws LandingFailure {
            return view.read(partition, after, upTo, limit);
        }
    }
}
