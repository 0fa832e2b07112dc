package io.brook.landing;

import java.time.Duration;
import java.util.OptionalLong;

/// One lane at a glance, for readiness, status pages and metrics.
///
/// @param cause the [Trouble] or [Halt.Cause] by name; empty while running
/// @param detail the exact range or name of a halt; empty otherwise
/// @param committed the last offset durably landed
/// @param lag offsets in the log, as of the last check, that may hold rows not durably landed
/// @param oldestUncommitted the age of the oldest row that was taken and is not durably landed
/// @param rejected rows that the warehouse refused since this process took the lane
public record LaneHealth(
        LandingPartition partition,
        State state,
        String cause,
        String detail,
        OptionalLong committed,
        OptionalLong lag,
        Duration oldestUncommitted,
        long rejected) {
    /// A lane's state, without its content.
    public enum State {
        OPENING,
        RUNNING,
        RECOVERING,
        HALTED
    }

    /// Whether rows flow, or are about to for the first time, and nothing has gone wrong that is not over.
    public boolean ready() {
        return cause.isEmpty() && (state == State.RUNNING || state == State.OPENING);
    }
}
