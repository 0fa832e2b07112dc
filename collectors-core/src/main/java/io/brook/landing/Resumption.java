package io.brook.landing;

import java.util.Optional;

/// Where a fresh lane goes on, or why it must not. Pure.
sealed interface Resumption {
    /// Rows from this offset on have never been committed.
    record From(long offset) implements Resumption {}

    record Stop(Halt halt) implements Resumption {}

    /// Resumes after the opening's own token: never at the group's offset, never at a token read earlier.
    static Resumption of(Opened opened) {
        var committed = opened.lane().opened().committed();
        long next = committed.isPresent() ? committed.getAsLong() + 1 : 0;
        return objection(opened, next).<Resumption>map(Stop::new).orElseGet(() -> new From(next));
    }

    private static Optional<Halt> objection(Opened opened, long next) {
        long accounted = opened.progress().map(Progress::next).orElse(0L);
        var earlierTable = opened.progress().flatMap(Progress::basis).map(Progress.Basis::tableIdentity);
        // With no token and nothing accounted for, the new table gets every row, whatever the old one had.
        boolean fromNothing = next == 0 && accounted == 0;
        if (earlierTable.isPresent() && !earlierTable.get().equals(opened.tableIdentity()) && !fromNothing) {
            return stop(
                    Halt.Cause.TABLE_REPLACED,
                    opened.id().table() + " is of " + opened.tableIdentity() + ", rows were landed in the one of "
                            + earlierTable.get());
        }
        if (next < accounted) {
            return opened.lane().opened().committed().isEmpty()
                    ? stop(Halt.Cause.NULL_TOKEN_WITH_PROGRESS, "no token, though accounted up to " + (accounted - 1))
                    : stop(
                            Halt.Cause.TOKEN_REGRESSION,
                            "token " + (next - 1) + ", though accounted up to " + (accounted - 1));
        }
        return outsideOf(opened.extent(), next);
    }

    /// What it means that the log does not hold this position.
    static Optional<Halt> outsideOf(Extent extent, long next) {
        if (next < extent.beginning()) {
            return stop(Halt.Cause.LOST_RANGE, "offsets " + next + " to " + (extent.beginning() - 1) + " are gone");
        }
        if (next > extent.end()) {
            return stop(Halt.Cause.LOG_TRUNCATED, "token " + (next - 1) + ", the log ends before " + extent.end());
        }
        return Optional.empty();
    }

    private static Optional<Halt> stop(Halt.Cause cause, String detail) {
        return Optional.of(new Halt(cause, detail));
    }
}
