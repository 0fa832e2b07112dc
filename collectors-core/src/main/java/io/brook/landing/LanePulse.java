package io.brook.landing;

import java.time.Instant;
import java.util.Optional;

/// Asks a running lane how far it got, and acts on the answer or on its absence. Owned by the lander's thread.
final class LanePulse {
    private final LandingPartition partition;
    private final LaneCourse course;
    private final LanderPorts ports;
    private final Errands errands;
    private final LanderSettings settings;
    private final LaneReckoning reckoning;

    LanePulse(LandingPartition partition, LaneCourse course, LanderPorts ports, LanderShared shared) {
        this.partition = partition;
        this.course = course;
        this.ports = ports;
        this.errands = shared.errands();
        this.settings = shared.settings();
        this.reckoning = new LaneReckoning(partition, ports, shared);
    }

    LaneReckoning reckoning() {
        return reckoning;
    }

    void watch(LaneState.Running running, Instant now) {
        var watch = running.watch();
        var flight = running.flight();
        if (watch.overdue(now, settings.statusTimeout())) {
            course.fail(running, Trouble.STATUS_TIMED_OUT, now);
        } else if (flight.overdue(now, settings.commitTimeout())) {
            course.fail(running, Trouble.NOT_COMMITTING, now);
        } else {
            if (watch.cooledDown(now)) {
                course.flow(running);
            }
            if (watch.due(now, flight.empty() ? settings.idleStatus() : settings.status())) {
                watch.asked(now);
                errands.<LaneStatus>send(
                        running.lane()::status, (outcome, then) -> came(running.attempt(), outcome, then));
            }
        }
    }

    private void came(long attempt, Errands.Outcome<LaneStatus> outcome, Instant now) {
        if (!course.isRunning(attempt) || !(course.state() instanceof LaneState.Running running)) {
            return;
        }
        switch (outcome) {
            case Errands.Outcome.Done<LaneStatus>(var status) -> {
                running.watch().answered();
                take(running, status, now);
                ease();
            }
            case Errands.Outcome.Failed<LaneStatus>(var failure) -> failed(running, failure, now);
        }
    }

    private void failed(LaneState.Running running, LandingFailure failure, Instant now) {
        switch (failure.kind()) {
            case UNREACHABLE, REFUSED -> {
                running.watch().answered();
                course.vitals().troubled(Trouble.of(failure));
            }
            case LANE_INVALID, BATCH_REFUSED, CLIENT_INVALID, TABLE_MISSING ->
                course.fail(running, Trouble.of(failure), now);
            case TOKEN_UNREADABLE ->
                course.halt(
                        new Halt(Halt.Cause.TOKEN_UNREADABLE, String.valueOf(failure.getMessage())), running.lane());
        }
    }

    /// Takes what the warehouse says of a running lane, at its opening or later.
    void take(LaneState.Running running, LaneStatus status, Instant now) {
        var flight = running.flight();
        long token = status.committed().orElse(-1);
        boolean behind = token < flight.committed();
        // Ahead: someone else commits under this lane's name, so this writer has been fenced.
        if (token >= flight.next() || (behind && running.watch().regressedForGood())) {
            course.fail(running, Trouble.LANE_INVALID, now);
        }
        if (token >= flight.next() || behind) {
            return;
        }
        running.watch().progressed();
        var landed = flight.committedUpTo(token, now);
        course.vitals().debt().paid(token, flight);
        course.sieve().passed(token);
        if (landed.rows() > 0) {
            ports.metrics().committed(partition, landed.rows());
            ports.metrics().durableAfter(partition, landed.lag());
            course.to(running.healed());
        }
        reckoning.settle(running.opened(), status, now, course::stop);
    }

    /// After a good answer: what failed before is over once rows have landed since, or once none are owed.
    private void ease() {
        if (!(course.state() instanceof LaneState.Running running)) {
            return;
        }
        var flight = running.flight();
        var eased = flight.empty() && course.vitals().debt().isPaid() ? running.healed() : running;
        course.to(eased);
        if (eased.failures() == 0) {
            course.vitals().wellAgain();
        }
        int few = course.sieve().active() ? 0 : settings.maxInFlight() / 2;
        if (eased.watch().full() && flight.rows() <= few) {
            eased.watch().full(false);
            course.flow(eased);
        }
    }

    Optional<Progress> progress(Opened lane) {
        return reckoning.progress(lane);
    }
}
