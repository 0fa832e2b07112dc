package io.brook.landing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a partition's lane and remembers the last one, to notice when the world under it became another.
final class LaneOpening {
    private final LandingPartition partition;
    private final LandingTarget target;
    private final LanderPorts ports;
    private @Nullable Opened last;

    LaneOpening(LandingPartition partition, LandingTarget target, LanderPorts ports) {
        this.partition = partition;
        this.target = target;
        this.ports = ports;
    }

    /// Opens; runs as an errand. Everything that judges the token is read after the opening.
    Opened open() throws LandingFailure {
        var id = target.lane(partition, ports.view().topicId(partition.topic()));
        var lane = ports.sink().open(id);
        return new Opened(
                id,
                lane,
                extent(),
                ports.view().progress(partition),
                ports.tables().of(target.table()));
    }

    private Extent extent() throws LandingFailure {
        var found = ports.view().extents(Set.of(partition)).get(partition);
        if (found == null) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the log gave no extent of " + partition);
        }
        return found;
    }

    /// Where to go on with this lane, or why not to.
    Resumption judge(Opened fresh) {
        return topicChange(fresh.id().topicId())
                .or(() -> tableChange(fresh.tableIdentity()))
                .<Resumption>map(Resumption.Stop::new)
                .orElseGet(() -> Resumption.of(fresh));
    }

    /// Remembers a lane that carries rows, and returns whether it is the first of this partition here.
    boolean took(Opened fresh) {
        boolean first = last == null;
        last = fresh;
        return first;
    }

    Optional<Halt> topicChange(UUID seen) {
        return last().map(known -> known.id().topicId())
                .filter(known -> !known.equals(seen))
                .map(known -> new Halt(Halt.Cause.TOPIC_REPLACED, "topic id was " + known + ", is " + seen));
    }

    Optional<Halt> tableChange(String seen) {
        return last().map(Opened::tableIdentity)
                .filter(known -> !known.equals(seen))
                .map(known ->
                        new Halt(Halt.Cause.TABLE_REPLACED, target.table() + " was of " + known + ", is of " + seen));
    }

    Optional<Opened> last() {
        return Optional.ofNullable(last);
    }
}
