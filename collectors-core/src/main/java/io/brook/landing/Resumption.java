package io.brook.landing;

import java.util.Optional;

/// Where a fresh lane goes on, or why it must not. Pure.
sealed interface Resumption {
    /// Rows from this offset on have never been committed.
    record From(long offset) implements Resumption {}

    record Stop(Halt halt) implements Resumption {}

    /// Resumes after the opening's own token: never at the group's offset, never at a token read earlier.
    static Resumption of(Opened opened, Ruling ruling) {
        var committed = opened.lane().opened().committed();
        long next = committed.isPresent() ? committed.getAsLong() + 1 : 0;
        return (opened.landsAgain() ? notEmpty(opened) : notEmpty(opened).or(() -> objection(opened, next)))
                .<Resumption>map(Stop::new)
                .orElseGet(() -> within(opened, next, ruling));
    }

    private static Optional<Halt> notEmpty(Opened opened) {
        long rows = opened.table().inTheWay();
        return rows == 0
                ? Optional.empty()
                : stop(
                        Halt.Cause.TABLE_NOT_EMPTY,
                        "all rows are to be landed again, but " + opened.id().table() + " holds " + rows
                                + " of partition "
                                + opened.id().partition().partition());
    }

    private static Optional<Halt> objection(Opened opened, long next) {
        long accounted = opened.progress().map(Progress::next).orElse(0L);
        var earlierTable = opened.progress().flatMap(Progress::basis).map(Progress.Basis::tableIdentity);
        // With no token and nothing accounted for, the new table gets every row, whatever the old one had.
        boolean fromNothing = next == 0 && accounted == 0;
        if (earlierTable.isPresent()
                && !earlierTable.get().equals(opened.table().identity())
                && !fromNothing) {
            return stop(
                    Halt.Cause.TABLE_REPLACED,
                    opened.id().table() + " is of " + opened.table().identity() + ", rows were landed in the one of "
                            + earlierTable.get());
        }
        if (next < accounted) {
            return opened.lane().opened().committed().isEmpty()
                    ? stop(Halt.Cause.NULL_TOKEN_WITH_PROGRESS, "no token, though accounted up to " + (accounted - 1))
                    : stop(
                            Halt.Cause.TOKEN_REGRESSION,
                            "token " + (next - 1) + ", though accounted up to " + (accounted - 1));
        }
        return Optional.empty();
    }

    /// What it means when the log does not hold this position.
    private static Resumption within(Opened opened, long next, Ruling ruling) {
        long beginning = opened.extent().beginning();
        long end = opened.extent().end();
        if (next > end) {
            return new Stop(new Halt(Halt.Cause.LOG_TRUNCATED, "token " + (next - 1) + ", the log ends before " + end));
        }
        if (next >= beginning) {
            return new From(next);
        }
        return ruling.accepts(opened.id().partition(), next, beginning - 1)
                ? new From(beginning)
                : new Stop(new Halt(Halt.Cause.LOST_RANGE, "offsets " + next + " to " + (beginning - 1) + " are gone"));
    }

    private static Optional<Halt> stop(Halt.Cause cause, String detail) {
        return Optional.of(new Halt(cause, detail));
    }
}
