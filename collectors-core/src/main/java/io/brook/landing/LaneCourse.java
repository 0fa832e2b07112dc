package io.brook.landing;

import io.brook.contract.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where one partition's lane stands, and the ways out of there that anything going wrong may take. Owned by the
/// lander's thread.
final class LaneCourse {
    private final LandingPartition partition;
    private final TableName table;
    private final LanderPorts ports;
    private final LanderShared shared;
    private final LaneVitals vitals;
    private final Sieve sieve = new Sieve();
    private LaneState state = new LaneState.Recovering(Instant.MIN, 0, Trouble.UNREACHABLE);
    private boolean released;
    private boolean draining;

    LaneCourse(LandingPartition partition, LandingTarget target, LanderPorts ports, LanderShared shared) {
        this.partition = partition;
        this.table = target.table();
        this.ports = ports;
        this.shared = shared;
        this.vitals = new LaneVitals(partition, ports.log());
    }

    LaneState state() {
        return state;
    }

    void to(LaneState next) {
        state = next;
    }

    LaneVitals vitals() {
        return vitals;
    }

    Sieve sieve() {
        return sieve;
    }

    TableName table() {
        return table;
    }

    /// Whether an answer that was asked for in this attempt at running is still of interest.
    boolean isRunning(long attempt) {
        return !released && state instanceof LaneState.Running running && running.attempt() == attempt;
    }

    boolean isOpening(long attempt) {
        return !released && state instanceof LaneState.Opening asked && asked.attempt() == attempt;
    }

    boolean holding(LaneState.Running running) {
        return running.watch().holding() || draining;
    }

    void flow(LaneState.Running running) {
        if (holding(running)) {
            ports.log().pause(partition);
        } else {
            ports.log().resume(partition);
        }
    }

    void fail(LaneState.Running running, Trouble why, Instant now) {
        if (why == Trouble.BATCH_REFUSED && !running.flight().empty()) {
            sieve.refused(running.flight());
        }
        recover(running.failed(why, now, shared.settings()), running.lane());
    }

    void recover(LaneState.Recovering next, @Nullable Lane lane) {
        state = next;
        vitals.troubled(next.trouble());
        ports.log().pause(partition);
        ports.metrics().recovering(partition, next.trouble());
        letGo(lane);
        if (next.trouble().silent() && next.failures() > 1) {
            ports.sink().renew(table);
        }
    }

    void halt(Halt halt, @Nullable Lane lane) {
        state = new LaneState.Halted(halt);
        ports.log().pause(partition);
        ports.metrics().halted(partition, halt);
        letGo(lane);
    }

    /// Halts from wherever it stands, unless it has already.
    void stop(Halt halt) {
        if (!released && !(state instanceof LaneState.Halted)) {
            halt(halt, state instanceof LaneState.Running running ? running.lane() : null);
        }
    }

    private void letGo(@Nullable Lane lane) {
        if (lane != null) {
            shared.errands().send(lane::close);
        }
    }

    /// Takes no more rows; what was taken is still watched.
    void drain() {
        draining = true;
        ports.log().pause(partition);
        if (state instanceof LaneState.Running running && !running.flight().empty()) {
            shared.errands().send(running.lane()::flush);
        }
    }

    boolean draining() {
        return draining;
    }

    /// The partition is no longer owned: lets go of the lane, now or when its opening comes back.
    void release() {
        released = true;
        if (state instanceof LaneState.Running running) {
            shared.errands().send(running.lane()::close);
        }
    }
}
