package io.brook.landing;

import io.brook.contract.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps one partition's lane: opens it, feeds it, asks how far it got, lets go and begins again when it fails, and
/// halts rather than guess. Owned by the lander's thread; a revoked partition's keeper is dropped.
final class LaneKeeper {
    private final LandingPartition partition;
    private final LaneOpening opening;
    private final LanderPorts ports;
    private final Errands errands;
    private final LanderSettings settings;
    private final LaneCourse course;
    private final LanePulse pulse;
    private final LaneFeed feed;
    private long attempts;

    LaneKeeper(LandingPartition partition, LandingTarget target, LanderPorts ports, LanderShared shared) {
        this.partition = partition;
        this.opening = new LaneOpening(partition, target, ports);
        this.ports = ports;
        this.errands = shared.errands();
        this.settings = shared.settings();
        this.course = new LaneCourse(partition, target, ports, shared);
        this.pulse = new LanePulse(partition, course, ports, shared);
        this.feed = new LaneFeed(partition, ports, settings, course.sieve());
    }

    /// Does what is due.
    void tick(Instant now) {
        switch (course.state()) {
            case LaneState.Opening asked
            when asked.overdue(now, settings.openTimeout()) ->
                course.recover(asked.failed(Trouble.OPEN_TIMED_OUT, now, settings), null);
            case LaneState.Recovering recovering
            when recovering.due(now) && !course.draining() -> open(recovering, now);
            case LaneState.Running running -> pulse.watch(running, now);
            case LaneState.Opening _, LaneState.Recovering _, LaneState.Halted _ -> {}
        }
    }

    private void open(LaneState.Recovering recovering, Instant now) {
        var culprit = course.sieve().culprit();
        if (culprit.isPresent() && pulse.reckoning().busy()) {
            // Two who note progress at once would each undo what the other noted.
            return;
        }
        var asked = recovering.retried(++attempts, now);
        course.to(asked);
        var as = ports.log().membership();
        errands.<Opened>send(() -> opening.open(as, culprit), (outcome, then) -> opened(asked, outcome, then));
    }

    private void opened(LaneState.Opening asked, Errands.Outcome<Opened> outcome, Instant now) {
        if (!course.isOpening(asked.attempt())) {
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
            course.halt(new Halt(Halt.Cause.TOKEN_UNREADABLE, String.valueOf(failure.getMessage())), null);
        } else {
            course.recover(asked.failed(Trouble.of(failure), now, settings), null);
        }
    }

    private void begin(LaneState.Opening asked, Opened fresh, Instant now) {
        course.vitals().saw(fresh.extent());
        switch (opening.judge(fresh)) {
            case Resumption.Stop(var halt) -> course.halt(halt, fresh.lane());
            case Resumption.From(var next) -> {
                if (noted(fresh)) {
                    run(asked.opened(fresh, next, now), now);
                } else {
                    course.recover(asked.failed(Trouble.PROGRESS_REFUSED, now, settings), fresh.lane());
                }
            }
        }
    }

    /// Which table a lane's rows are in must be known before its first row: a table that is replaced later on, unseen,
    /// is told from this one by nothing else. So must its edition, for the next owner would open the one before.
    private boolean noted(Opened fresh) {
        return fresh.isNoted() || ports.log().commit(Map.of(partition, fresh.since()));
    }

    private void run(LaneState.Running running, Instant now) {
        course.to(running);
        if (opening.took(running.opened())) {
            pulse.reckoning().begin(running.opened().since());
        }
        course.sieve().culprit().ifPresent(row -> lettered(running.opened(), row));
        ports.log().seek(partition, running.flight().next());
        course.flow(running);
        pulse.take(running, running.lane().opened(), now);
    }

    /// What became of a row that was to be dead-lettered with this opening.
    private void lettered(Opened opened, long row) {
        if (opened.lettered().contains(row)) {
            course.vitals().debt().lettered(row);
            pulse.reckoning().rejectedAlone();
        }
        course.sieve().passed(row);
    }

    /// Takes what a poll brought. Whatever is not taken is sought again.
    ///
    /// @param topicId of the topic that the records come from
    void offer(UUID topicId, List<LandingRecord> records, Instant now) {
        opening.topicChange(topicId).ifPresent(course::stop);
        if (!(course.state() instanceof LaneState.Running running)) {
            return;
        }
        if (course.holding(running)) {
            ports.log().seek(partition, running.flight().next());
            return;
        }
        switch (feed.append(running, records, now)) {
            case LaneFeed.Fed.Taken(var last) -> course.vitals().debt().took(last, now);
            case LaneFeed.Fed.Nothing _ -> {}
            case LaneFeed.Fed.Failed(var why) -> course.fail(running, why, now);
            case LaneFeed.Fed.Stopped(var halt) -> course.halt(halt, running.lane());
        }
    }

    /// The log does not hold the position: the next opening sees why.
    void outOfRange(Instant now) {
        if (course.state() instanceof LaneState.Running running) {
            course.fail(running, Trouble.POSITION_OUT_OF_RANGE, now);
        }
    }

    /// The topic's present id and extent, seen by a check.
    void logSeen(UUID topicId, Extent seen) {
        course.vitals().saw(seen);
        opening.topicChange(topicId).ifPresent(course::stop);
    }

    /// The table's present identity, seen by a check.
    void tableSeen(String identity) {
        opening.tableChange(identity).ifPresent(course::stop);
    }

    /// A check found no table.
    void tableMissing(Instant now) {
        if (course.state() instanceof LaneState.Running running) {
            course.fail(running, Trouble.TABLE_MISSING, now);
        }
    }

    /// What may be noted of this partition; empty when nothing may.
    Optional<Progress> progress() {
        // A row that is being dead-lettered is noted as such; nothing may be noted over that.
        return course.state() instanceof LaneState.Halted
                        || course.sieve().culprit().isPresent()
                ? Optional.empty()
                : opening.last().flatMap(pulse::progress);
    }

    /// Takes no more rows; what was taken is still watched.
    void drain() {
        course.drain();
    }

    /// Whether nothing that was taken waits to be durable on a lane that could still make it so.
    boolean drained() {
        return !(course.state() instanceof LaneState.Running running)
                || running.flight().empty();
    }

    /// The partition is no longer owned.
    void release() {
        course.release();
    }

    TableName table() {
        return course.table();
    }

    LaneHealth health(Instant now) {
        var reckoning = pulse.reckoning();
        long committed = course.state() instanceof LaneState.Running running
                ? running.flight().committed()
                : reckoning.through();
        return course.vitals().health(course.state(), committed, reckoning.rejected(), now);
    }
}
