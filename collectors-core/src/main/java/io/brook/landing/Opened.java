package io.brook.landing;

import java.util.Optional;
import java.util.Set;

/// A lane fresh from its opening, with everything that decides whether it may carry rows, all read after it.
///
/// @param extent what the log holds
/// @param progress what was accounted for, of this topic id only
/// @param lettered offsets beyond the token whose rows are dead-lettered: they are not sent
record Opened(LaneId id, Lane lane, Extent extent, Optional<Progress> progress, Table table, Set<Long> lettered) {
    /// The table that the lane leads to.
    ///
    /// @param identity which one of this name it is
    /// @param columns a row with another one waits until that is there
    /// @param inTheWay rows that it holds of this partition, where it has to be empty
    record Table(String identity, Set<String> columns, long inTheWay) {
        Table {
            columns = Set.copyOf(columns);
        }
    }

    Opened {
        progress = progress.filter(known ->
                known.basis().map(basis -> basis.topicId().equals(id.topicId())).orElse(true));
        lettered = Set.copyOf(lettered);
    }

    Opened with(Optional<Progress> known) {
        return new Opened(id, lane, extent, known, table, lettered);
    }

    /// The last committed offset; -1 when there is none.
    long token() {
        return lane.opened().committed().orElse(-1);
    }

    /// Whether what was noted is of this edition of the lane on this table.
    boolean isNoted() {
        return progress.flatMap(Progress::basis)
                .filter(basis -> basis.tableIdentity().equals(table.identity()))
                .filter(basis -> basis.edition().equals(id.edition()))
                .isPresent();
    }

    /// Whether a person has had everything that was noted landed again.
    boolean landsAgain() {
        return progress.flatMap(Progress::basis)
                .filter(basis -> !basis.edition().equals(id.edition()))
                .isPresent();
    }

    /// What this lane goes on from: what was noted of it, or nothing at all.
    Progress since() {
        return progress.filter(_ -> isNoted()).orElseGet(() -> Progress.of(0, basis(0)));
    }

    /// The basis of what is noted while this lane is open.
    Progress.Basis basis(long rowErrors) {
        return new Progress.Basis(rowErrors, id.topicId(), table.identity(), id.edition(), lettersUpTo());
    }

    /// Beyond this offset nothing has been dead-lettered; whatever another edition accounted for may have been.
    long lettersUpTo() {
        long noted = progress.flatMap(Progress::basis)
                .map(Progress.Basis::lettersUpTo)
                .orElse(-1L);
        return isNoted() ? noted : Math.max(noted, progress.map(Progress::next).orElse(0L) - 1);
    }
}
