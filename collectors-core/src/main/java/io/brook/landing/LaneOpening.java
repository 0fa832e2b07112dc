package io.brook.landing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a partition's lane and remembers the last one, to notice when the world under it became another.
final class LaneOpening {
    private final LandingPartition partition;
    private final LandingTarget target;
    private final LanderPorts ports;
    private final LandingRowReader reader = new LandingRowReader();
    private @Nullable Opened last;

    LaneOpening(LandingPartition partition, LandingTarget target, LanderPorts ports) {
        this.partition = partition;
        this.target = target;
        this.ports = ports;
    }

    /// Opens; runs as an errand. Everything that judges the token is read after the opening.
    ///
    /// @param as in whose name a row is dead-lettered
    /// @param culprit a row to dead-letter, for it was refused alone; unless it turns out to be committed
    Opened open(Membership as, OptionalLong culprit) throws LandingFailure {
        var identity = ports.tables().of(target.table());
        var id = fenced(target.lane(partition, ports.view().topicId(partition.topic())), identity);
        var lane = ports.sink().open(id);
        var extent = extent();
        var progress = ports.view().progress(partition);
        if (!ports.tables().of(target.table()).equals(identity)) {
            throw new LandingFailure(
                    LandingFailure.Kind.UNREACHABLE, target.table() + " was replaced while a lane to it was opened");
        }
        var table = new Opened.Table(identity, ports.tables().columns(target.table()), held(id, lane, progress));
        var fresh = new Opened(id, lane, extent, progress, table, Set.of());
        return withLetters(culprit.isPresent() ? deadLettered(fresh, as, culprit.getAsLong()) : fresh);
    }

    /// The lane to open. One that lands everything again shuts out whoever still holds the one before it.
    private LaneId fenced(LaneId first, String identity) throws LandingFailure {
        var noted = ports.view()
                .progress(partition)
                .flatMap(Progress::basis)
                .filter(basis -> basis.topicId().equals(first.topicId()))
                .map(Progress.Basis::edition);
        var edition = target.ruling().editionFor(identity).or(() -> noted).orElse("");
        if (noted.isPresent() && !noted.get().equals(edition)) {
            ports.sink().open(first.ofEdition(noted.get())).close();
        }
        return first.ofEdition(edition);
    }

    private Extent extent() throws LandingFailure {
        var found = ports.view().extents(Set.of(partition)).get(partition);
        if (found == null) {
            throw new LandingFailure(LandingFailure.Kind.UNREACHABLE, "the log gave no extent of " + partition);
        }
        return found;
    }

    /// What is in the way of landing everything again.
    private long held(LaneId id, Lane lane, Optional<Progress> progress) throws LandingFailure {
        boolean noted = progress.flatMap(Progress::basis)
                .filter(basis -> basis.edition().equals(id.edition()))
                .isPresent();
        return id.edition().isEmpty() || noted || lane.opened().committed().isPresent()
                ? 0
                : ports.landed().held(id);
    }

    /// The former owners are fenced by now, so what is not committed never will be by them.
    ///
    /// One at a time, and by what is noted then: an opening that was given up for its slowness may still be at it.
    private synchronized Opened deadLettered(Opened opened, Membership as, long offset) throws LandingFailure {
        var fresh = opened.with(ports.view().progress(partition));
        var noted = fresh.progress().filter(_ -> fresh.isNoted());
        if (fresh.token() >= offset || noted.isEmpty() || isLettered(fresh, offset)) {
            return fresh;
        }
        var rows = ports.view().read(partition, offset - 1, offset, 1);
        if (rows.isEmpty()
                || !ports.view().topicId(partition.topic()).equals(fresh.id().topicId())) {
            return fresh;
        }
        var rejection = Reckoner.rejection(rows.getFirst(), reader);
        if (rejection.isEmpty()) {
            return fresh;
        }
        var progress =
                new Progress(noted.get().next(), noted.get().basis().map(basis -> basis.withLettersUpTo(offset)));
        ports.rejected().deadLetter(as, fresh.id(), List.of(rejection.get()), progress);
        return fresh.with(Optional.of(progress));
    }

    private boolean isLettered(Opened fresh, long offset) throws LandingFailure {
        return fresh.lettersUpTo() >= offset
                && ports.rejected().lettered(fresh.id(), offset - 1, offset).contains(offset);
    }

    private Opened withLetters(Opened fresh) throws LandingFailure {
        if (fresh.lettersUpTo() <= fresh.token()) {
            return fresh;
        }
        var lettered = ports.rejected().lettered(fresh.id(), fresh.token(), fresh.lettersUpTo());
        return new Opened(fresh.id(), fresh.lane(), fresh.extent(), fresh.progress(), fresh.table(), lettered);
    }

    /// Where to go on with this lane, or why not to.
    Resumption judge(Opened fresh) {
        return topicChange(fresh.id().topicId())
                .or(() -> tableChange(fresh.table().identity()))
                .<Resumption>map(Resumption.Stop::new)
                .orElseGet(() -> Resumption.of(fresh, target.ruling()));
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
        return last().map(known -> known.table().identity())
                .filter(known -> !known.equals(seen))
                .map(known ->
                        new Halt(Halt.Cause.TABLE_REPLACED, target.table() + " was of " + known + ", is of " + seen));
    }

    Optional<Opened> last() {
        return Optional.ofNullable(last);
    }
}
