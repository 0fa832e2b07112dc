package io.brook.streams;

import io.brook.admission.Admission;
import io.brook.admission.Clocks;
import io.brook.admission.Event;
import io.brook.admission.EventClock;
import io.brook.admission.FirstSeen;
import io.brook.admission.Verdict;
import io.brook.dlq.DeadLetter;
import io.brook.record.Arrival;
import io.brook.record.Position;
import io.brook.record.Reason;
import java.util.Optional;

/// One source partition's way through admission: each arrival is decided first and acted upon afterwards, and every
/// effect of it is part of one transaction. Belongs to one task.
final class SourceLane {
    private static final long NO_TIME = 0;
    private static final int RELEASES_WHEN_FULL = 200;

    private final LedgerEntry.Lane identity;
    private final Progress.Origin origin;
    private final Steps steps;
    private final Memory memory;
    private final Outlets outlets;
    private final LaneTelemetry telemetry;

    /// The steps that decide.
    record Steps(Gate gate, Examiner examiner, Judge judge, Admission admission, Limits limits, ParkGate parkGate) {}

    /// What is remembered between records.
    record Memory(ProgressStore progress, DedupeStore dedupe, ParkingLot parked) {}

    SourceLane(
            LedgerEntry.Lane identity,
            Progress.Origin origin,
            Steps steps,
            Memory memory,
            Outlets outlets,
            LaneTelemetry telemetry) {
        this.identity = identity;
        this.origin = origin;
        this.steps = steps;
        this.memory = memory;
        this.outlets = outlets;
        this.telemetry = telemetry;
    }

    /// Takes in one record.
    void receive(Arrival arrival) {
        recognise();
        progress().arrived(arrival.position().offset());
        Reason refused = steps.gate().refuse(arrival);
        if (refused != null) {
            act(Judgement.unfit(arrival, new Verdict.Refused(refused), -1));
        } else if (memory.parked().mustFollow(arrival.key())) {
            park(arrival);
        } else {
            examine(arrival);
        }
        memory.progress().save();
    }

    /// Sees whether the partition is still the one that the progress speaks of. A topic that was deleted and made anew
    /// has another log under the same name: what the former one left is settled, and the clock begins anew.
    /// What was seen stays known, so that events sent again are repeats.
    private void recognise() {
        Progress.Origin known = progress().origin();
        if (known.isReplacedBy(origin)) {
            settleParked();
            report();
            memory.progress()
                    .startAnew(
                            origin,
                            steps.admission().clockForAnotherLog(progress().clock()));
        } else if (!known.equals(origin)) {
            progress().origin(known.completedBy(origin));
        }
    }

    /// Nobody can send a former topic's records again, so those that still cannot be read are kept as dead letters.
    private void settleParked() {
        release(Integer.MAX_VALUE);
        memory.parked().release(Integer.MAX_VALUE, parked -> {
            progress().tally().released();
            telemetry.released(parked.arrival().position());
            act(Judgement.unfit(parked.arrival(), new Verdict.Refused(Reason.UNKNOWN_SCHEMA_ID), -1));
            return true;
        });
    }

    private void examine(Arrival arrival) {
        switch (steps.examiner().examine(arrival)) {
            case Examined.Known known ->
                act(judge(arrival, known, Clocks.live(progress().clock())));
            case Examined.Waits _ -> park(arrival);
        }
    }

    private Judgement judge(Arrival arrival, Examined.Known known, Clocks clocks) {
        return steps.judge().judge(arrival, known, clocks, memory.dedupe());
    }

    private void act(Judgement judgement) {
        Arrival arrival = judgement.arrival();
        Verdict verdict = judgement.verdict();
        byte[] row = judgement.row();
        Event event = judgement.event();
        if (row != null) {
            outlets.land(arrival, row);
            if (event != null) {
                remember(event, judgement);
            }
        } else if (verdict instanceof Verdict.Refused refused) {
            outlets.deadLetter(letter(judgement, refused));
        }
        progress().clock(judgement.clockAfter());
        progress().tally().judged(verdict);
        telemetry.judged(
                arrival.position(), verdict, event == null ? NO_TIME : arrival.timestamp() - event.eventTime());
    }

    private void remember(Event event, Judgement judgement) {
        Admission admission = steps.admission();
        EventClock after = judgement.clockAfter();
        boolean late = judgement.verdict() instanceof Verdict.Late;
        FirstSeen sighting =
                admission.sightingOf(event, after, judgement.arrival().position(), late);
        memory.dedupe().put(admission.bucketOf(event, after), event.key(), sighting);
    }

    private DeadLetter letter(Judgement judgement, Verdict.Refused refused) {
        FirstSeen first = refused.firstSeen();
        Optional<Position> original = first == null
                ? Optional.empty()
                : Optional.of(new Position(identity.topic(), first.partition(), first.offset()));
        return new DeadLetter(refused.reason(), judgement.arrival(), judgement.schemaId(), original);
    }

    private void park(Arrival arrival) {
        memory.parked().park(arrival, progress().clock());
        progress().tally().parked();
        telemetry.parked(arrival.position());
        if (isParkFull()) {
            // A paused topology releases nothing by the clock, and the first record after a pause may park again: what
            // can go must go here, or a park that is full would stay so for good.
            release(RELEASES_WHEN_FULL);
            if (isParkFull()) {
                steps.parkGate().full();
            }
        }
    }

    private boolean isParkFull() {
        return memory.parked().size() >= steps.limits().parkedRecords()
                || memory.parked().bytes() >= steps.limits().parkedBytes();
    }

    /// Lets parked records go that can be read by now, judged by the clock of their arrival.
    void release(int atMost) {
        if (memory.parked().isEmpty()) {
            return;
        }
        memory.parked().release(atMost, this::tryRelease);
        memory.progress().save();
    }

    private boolean tryRelease(ParkedRecord parked) {
        return switch (steps.examiner().examine(parked.arrival())) {
            case Examined.Known known -> {
                progress().tally().released();
                telemetry.released(parked.arrival().position());
                act(judge(
                        parked.arrival(),
                        known,
                        new Clocks(parked.clock(), progress().clock())));
                yield true;
            }
            case Examined.Waits _ -> false;
        };
    }

    boolean hasParked() {
        return !memory.parked().isEmpty();
    }

    /// Sends what was counted since the last time to the ledger.
    void report() {
        Progress progress = progress();
        if (!progress.tally().isEmpty()) {
            outlets.ledger(progress.tally()
                    .toEntry(identity, progress.origin().completedBy(origin).source()));
            progress.startNewTally();
            memory.progress().save();
        }
        telemetry.state(state());
    }

    /// Notes which hours no record can ask for any more.
    void age() {
        EventClock slowest = memory.parked().slowest(progress().clock());
        memory.dedupe().keepFrom(steps.admission().firstBucketKept(slowest));
    }

    boolean hasExpired() {
        return memory.dedupe().hasBacklog();
    }

    void expire(int atMost) {
        memory.dedupe().expire(atMost);
    }

    private LaneState state() {
        EventClock clock = progress().clock();
        return new LaneState(
                clock.started(),
                clock.millis(),
                clock.watermark(steps.admission().rules()),
                clock.frontier(steps.admission().rules()),
                memory.parked().size(),
                memory.parked().bytes(),
                memory.dedupe().lookups(),
                memory.dedupe().answeredByFilter(),
                memory.dedupe().entries(),
                memory.dedupe().hasBacklog(),
                memory.dedupe().filterBytes());
    }

    private Progress progress() {
        return memory.progress().progress();
    }

    void close() {
        memory.dedupe().close();
        telemetry.close();
    }
}
