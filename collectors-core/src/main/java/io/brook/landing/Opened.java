package io.brook.landing;

import java.util.Optional;

/// A lane fresh from its opening, with everything that decides whether it may carry rows, all read after it.
///
/// @param extent what the log holds
/// @param progress what was accounted for, of this topic id only
/// @param tableIdentity which table of this name it is
record Opened(LaneId id, Lane lane, Extent extent, Optional<Progress> progress, String tableIdentity) {
    Opened {
        progress = progress.filter(known ->
                known.basis().map(basis -> basis.topicId().equals(id.topicId())).orElse(true));
    }

    /// What is noted before the first row of a lane that nothing was noted of.
    Progress beginning() {
        return Progress.of(0, new Progress.Basis(0, id.topicId(), tableIdentity));
    }
}
