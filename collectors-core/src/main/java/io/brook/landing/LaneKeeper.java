package io.brook.landing;

import io.brook.contract.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps one partition's lane: opens it, feeds it, asks how far it got, lets go and begins again when it fails, and
/// halts rather than guess. Owned by the lander's thread; a revoked partition's keeper is dropped.
final class LaneKeeper {
    private final LandingPartition partition;
    private final LaneOpening opening;
    private final TableName table;
    private final LanderPorts ports;
    private final Errands errands;
    private final LanderSettings settings;
    private final LaneReckoning reckoning;
    private final LaneVitals vitals;
    private final LaneFeed feed;

    private LaneState state = new LaneState.Recovering(Instant.MIN, 0, Trouble.UNREACHABLE);
    private long attempts;
    private boolean released;
    private boolean draining;

    LaneKeeper(LandingPartition partition, LandingTarget target, LanderPorts ports, LanderShared shared) {
        this.partition = partition;
        this.opening = new LaneOpening(partition, target, ports);
        this.table = target.table();
        this.ports = ports;
        this.errands = shared.errands();
        this.settings = shared.settings();
        this.vitals = new LaneVitals(partition, ports.log());
        this.feed = new LaneFeed(partition, ports, settings);
        this.reckoning = new LaneReckoning(partition, ports, shared);
    }

    /// Does what is due.
    void tick(Instant now) {
        switch (state) {
            case LaneState.Opening asked
            when asked.overdue(now, settings.openTimeout()) ->
                recover(asked.failed(Trouble.OPEN_TIMED_OUT, now, settings), null);
            case LaneState.Recovering recovering when recovering.due(now) && !draining -> open(recovering, now);
            case LaneState.Running running -> watch(running, now);
            case LaneState.Opening _, LaneState.Recovering _, LaneState.Halted _ -> {}
        }
    }

    private void open(LaneState.Recovering recovering, Instant now) {
        var asked = recovering.retried(++attempts, now);
        state = asked;
        errands.<Opened>send(opening::open, (outcome, then) -> opened(asked.attempt(), outcome, then));
    }

    private void opened(long attempt, Errands.Outcome<Opened> outcome, Instant now) {
        if (released || !(state instanceof LaneState.Opening asked) || asked.attempt() != attempt) {
            if (outcome instanceof Errands.Outcome.Done<Opened>(var late)) {
                errands.send(late.lane()::close);
            }
            return;
        }
        switch (outcome) {
            case Errands.Outcome.Done<Opened>(var fresh) -> begin(asked, fresh, now);
            case Errands.Outcome.Failed<Opened>(var failure) -> openFailed(asked, failure, now);
        }
    }

    private void openFailed(LaneState.Opening asked, LandingFailure failure, Instant now) {
        if (failure.kind() == LandingFailure.Kind.TOKEN_UNREADABLE) {
            halt(new Halt(Halt.Cause.TOKEN_UNREADABLE, String.valueOf(failure.getMessage())), null);
        } else {
            recover(asked.failed(Trouble.of(failure), now, settings), null);
        }
    }

    private void begin(LaneState.Opening before, Opened fresh, Instant now) {
        vitals.saw(fresh.extent());
        switch (opening.judge(fresh)) {
            case Resumption.Stop(var halt) -> halt(halt, fresh.lane());
            case Resumption.From(var next) -> {
                var running = before.opened(fresh, next, now);
                state = running;
                if (opening.took(fresh)) {
                    reckoning.begin(fresh.progress());
                }
                ports.log().seek(partition, next);
                flow(running);
                takeStatus(running, fresh.lane().opened(), now);
            }
        }
    }

    private void flow(LaneState.Running running) {
        if (running.watch().holding() || draining) {
            ports.log().pause(partition);
        } else {
            ports.log().resume(partition);
        }
    }

    /// Takes what a poll brought. Whatever is not taken is sought again.
    void offer(List<LandingRecord> records, Instant now) {
        if (!(state instanceof LaneState.Running running)) {
            return;
        }
        if (running.watch().holding() || draining) {
            ports.log().seek(partition, running.flight().next());
            return;
        }
        switch (feed.append(running, records, now)) {
            case LaneFeed.Fed.Taken(var last) -> vitals.debt().took(last, now);
            case LaneFeed.Fed.Nothing _ -> {}
            case LaneFeed.Fed.Failed(var why) -> fail(running, why, now);
            case LaneFeed.Fed.Stopped(var halt) -> halt(halt, running.lane());
        }
    }

    private void watch(LaneState.Running running, Instant now) {
        var watch = running.watch();
        var flight = running.flight();
        if (watch.overdue(now, settings.statusTimeout())) {
            fail(running, Trouble.STATUS_TIMED_OUT, now);
        } else if (flight.overdue(now, settings.commitTimeout())) {
            fail(running, Trouble.NOT_COMMITTING, now);
        } else {
            if (watch.cooledDown(now)) {
                flow(running);
            }
            if (watch.due(now, flight.empty() ? settings.idleStatus() : settings.status())) {
                watch.asked(now);
                long attempt = running.attempt();
                errands.<LaneStatus>send(running.lane()::status, (outcome, then) -> statusCame(attempt, outcome, then));
            }
        }
    }

    private void statusCame(long attempt, Errands.Outcome<LaneStatus> outcome, Instant now) {
        if (released || !(state instanceof LaneState.Running running) || running.attempt() != attempt) {
            return;
        }
        switch (outcome) {
            case Errands.Outcome.Done<LaneStatus>(var status) -> {
                running.watch().answered();
                takeStatus(running, status, now);
                ease();
            }
            case Errands.Outcome.Failed<LaneStatus>(var failure) -> statusFailed(running, failure, now);
        }
    }

    private void statusFailed(LaneState.Running running, LandingFailure failure, Instant now) {
        switch (failure.kind()) {
            case UNREACHABLE, REFUSED -> {
                running.watch().answered();
                vitals.troubled(Trouble.of(failure));
            }
            case LANE_INVALID, CLIENT_INVALID, TABLE_MISSING -> fail(running, Trouble.of(failure), now);
            case TOKEN_UNREADABLE ->
                halt(new Halt(Halt.Cause.TOKEN_UNREADABLE, String.valueOf(failure.getMessage())), running.lane());
        }
    }

    private void takeStatus(LaneState.Running running, LaneStatus status, Instant now) {
        var flight = running.flight();
        long token = status.committed().orElse(-1);
        boolean behind = token < flight.committed();
        // Ahead: someone else commits under this lane's name, so this writer has been fenced.
        if (token >= flight.next() || (behind && running.watch().regressedForGood())) {
            fail(running, Trouble.LANE_INVALID, now);
        }
        if (token >= flight.next() || behind) {
            return;
        }
        running.watch().progressed();
        var landed = flight.committedUpTo(token, now);
        if (landed.rows() > 0) {
            ports.metrics().committed(partition, landed.rows());
            ports.metrics().durableAfter(partition, landed.lag());
        }
        vitals.debt().paid(token, flight);
        if (landed.rows() > 0) {
            state = running.healed();
        }
        opening.last().ifPresent(lane -> reckoning.settle(lane, status, now, this::stop));
    }

    /// After a good answer: what failed before is over once rows have landed since, or once none are owed.
    private void ease() {
        if (!(state instanceof LaneState.Running running)) {
            return;
        }
        var flight = running.flight();
        var eased = flight.empty() && vitals.debt().isPaid() ? running.healed() : running;
        state = eased;
        if (eased.failures() == 0) {
            vitals.wellAgain();
        }
        if (eased.watch().full() && flight.rows() <= settings.maxInFlight() / 2) {
            eased.watch().full(false);
            flow(eased);
        }
    }

    private void stop(Halt halt) {
        if (!released && !(state instanceof LaneState.Halted)) {
            halt(halt, state instanceof LaneState.Running running ? running.lane() : null);
        }
    }

    private void fail(LaneState.Running running, Trouble why, Instant now) {
        recover(running.failed(why, now, settings), running.lane());
    }

    private void recover(LaneState.Recovering next, @Nullable Lane lane) {
        state = next;
        vitals.troubled(next.trouble());
        ports.log().pause(partition);
        ports.metrics().recovering(partition, next.trouble());
        letGo(lane);
        if (next.trouble().silent() && next.failures() > 1) {
            ports.sink().renew(table);
        }
    }

    private void halt(Halt halt, @Nullable Lane lane) {
        state = new LaneState.Halted(halt);
        ports.log().pause(partition);
        ports.metrics().halted(partition, halt.cause());
        letGo(lane);
    }

    private void letGo(@Nullable Lane lane) {
        if (lane != null) {
            errands.send(lane::close);
        }
    }

    /// The log does not hold the position: the next opening sees why.
    void outOfRange(Instant now) {
        if (state instanceof LaneState.Running running) {
            fail(running, Trouble.POSITION_OUT_OF_RANGE, now);
        }
    }

    /// The topic's present id and extent, seen by a check.
    void logSeen(UUID topicId, Extent seen) {
        vitals.saw(seen);
        opening.topicChange(topicId).ifPresent(this::stop);
    }

    /// The table's present identity, seen by a check.
    void tableSeen(String identity) {
        opening.tableChange(identity).ifPresent(this::stop);
    }

    /// What may be noted of this partition; empty when nothing may.
    Optional<Progress> progress() {
        return state instanceof LaneState.Halted
                ? Optional.empty()
                : opening.last().flatMap(reckoning::progress);
    }

    /// Takes no more rows; what was taken is still watched.
    void drain() {
        draining = true;
        ports.log().pause(partition);
        if (state instanceof LaneState.Running running && !running.flight().empty()) {
            errands.send(running.lane()::flush);
        }
    }

    /// Whether nothing that was taken waits to be durable on a lane that could still make it so.
    boolean drained() {
        return !(state instanceof LaneState.Running running) || running.flight().empty();
    }

    /// The partition is no longer owned: lets go of the lane, now or when its opening comes back.
    void release() {
        released = true;
        if (state instanceof LaneState.Running running) {
            errands.send(running.lane()::close);
        }
    }

    TableName table() {
        return table;
    }

    LaneHealth health(Instant now) {
        long committed =
                state instanceof LaneState.Running running ? running.flight().committed() : reckoning.through();
        return vitals.health(state, committed, reckoning.rejected(), now);
    }
}
