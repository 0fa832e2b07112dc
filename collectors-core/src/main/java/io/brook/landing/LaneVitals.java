package io.brook.landing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a keeper's health is told from: what is owed, what went wrong last, and what the log was seen to hold. Owned by
/// the lander's thread.
final class LaneVitals {
    private final LandingPartition partition;
    private final LandingLog log;
    private final Debt debt = new Debt();
    private @Nullable Trouble trouble;
    private @Nullable Extent extent;

    LaneVitals(LandingPartition partition, LandingLog log) {
        this.partition = partition;
        this.log = log;
    }

    Debt debt() {
        return debt;
    }

    void saw(Extent seen) {
        extent = seen;
    }

    void troubled(Trouble why) {
        trouble = why;
    }

    void wellAgain() {
        trouble = null;
    }

    /// @param committed the last durable offset; -1 when there is none
    LaneHealth health(LaneState state, long committed, long rejected, Instant now) {
        var halt = state instanceof LaneState.Halted(var found) ? Optional.of(found) : Optional.<Halt>empty();
        return new LaneHealth(
                partition,
                stateName(state),
                halt.map(found -> found.cause().name())
                        .or(() -> Optional.ofNullable(trouble).map(Trouble::name))
                        .orElse(""),
                halt.map(Halt::detail).orElse(""),
                committed < 0 ? OptionalLong.empty() : OptionalLong.of(committed),
                lag(Math.max(committed + 1, readThrough(state))),
                debt.age(now),
                rejected);
    }

    /// With nothing in flight, what was read and brought no rows is settled too: markers at the log's end.
    private long readThrough(LaneState state) {
        return state instanceof LaneState.Running running && running.flight().empty() && debt.isPaid()
                ? log.position(partition)
                : 0;
    }

    private OptionalLong lag(long settled) {
        var seen = extent;
        return seen == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, seen.end() - Math.max(settled, seen.beginning())));
    }

    private static LaneHealth.State stateName(LaneState state) {
        return switch (state) {
            case LaneState.Opening _ -> LaneHealth.State.OPENING;
            case LaneState.Running _ -> LaneHealth.State.RUNNING;
            case LaneState.Recovering _ -> LaneHealth.State.RECOVERING;
            case LaneState.Halted _ -> LaneHealth.State.HALTED;
        };
    }
}
