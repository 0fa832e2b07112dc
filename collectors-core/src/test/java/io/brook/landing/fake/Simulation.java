package io.brook.landing.fake;

import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

/// One seeded schedule: two processes on two partitions, with rebalances, zombies, crashes, invalidations, outages,
/// lost answers, backpressure, refused rows and refused requests drawn at random, and at times one catastrophe; then
/// quiet, a person who follows the runbook, and a verdict.
public final class Simulation {
    private static final int ACTIONS = 300;
    private static final int QUIET_ROUNDS = 600;
    private static final int ROUNDS_TO_A_PERSON = 20;
    private static final int IDLE_ROUNDS = 40;

    private final SplittableRandom random;
    private final Chronicle chronicle;
    private final FakeKafka kafka;
    private final FakeWarehouse warehouse;
    private final Truth truth;
    private final Fleet fleet;
    private final Operator operator;
    private final Optional<Catastrophe> catastrophe;
    private final int catastropheAt;
    private Instant now = Instant.EPOCH;
    private boolean later;
    private int columnAt = ACTIONS;

    private Simulation(long seed, Optional<Mutant> mutant, Chronicle chronicle) {
        this.random = new SplittableRandom(seed);
        this.chronicle = chronicle;
        this.kafka = new FakeKafka(chronicle);
        this.warehouse = new FakeWarehouse(chronicle);
        this.truth = new Truth(kafka, warehouse, Fleet.PARTITIONS);
        mutant.ifPresent(bent -> bent.bend(warehouse));
        this.fleet = new Fleet(kafka, warehouse, mutant);
        this.operator = new Operator(fleet, warehouse, truth, random);
        this.catastrophe = Catastrophe.drawn(random.nextInt(100));
        this.catastropheAt = random.nextInt(ACTIONS);
    }

    /// Runs the schedule of a seed.
    ///
    /// @param chronicle told what happens
    /// @return what is wrong in the end; empty when the table holds the accepted rows, once, in order
    public static Optional<String> run(long seed, Optional<Mutant> mutant, Chronicle chronicle) {
        return new Simulation(seed, mutant, chronicle).run();
    }

    private Optional<String> run() {
        for (int i = 0; i < ACTIONS; i++) {
            if (i == catastropheAt) {
                catastrophe.ifPresent(this::befall);
            }
            if (i == columnAt) {
                warehouse.addColumn();
            }
            act(random.nextInt(100));
        }
        quiet();
        return idle().or(this::verdict);
    }

    private Optional<String> verdict() {
        for (int partition = 0; partition < Fleet.PARTITIONS; partition++) {
            var fault = truth.faultOf(partition, fleet.halted(partition));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private void act(int draw) {
        if (draw < 15) {
            produce(random.nextInt(Fleet.PARTITIONS));
        } else if (draw < 48) {
            step(any());
        } else if (draw < 68) {
            runOne(any());
        } else if (draw < 81) {
            flushOne(anySink());
        } else {
            disturb(draw);
        }
    }

    private void disturb(int draw) {
        switch (draw) {
            case 81 -> kafka.joltAfterNextPoll();
            case 82 -> fleet.freeze(random.nextInt(Fleet.PROCESSES));
            case 83 -> fleet.thaw();
            case 84, 85 ->
                anySink().lanes().stream().skip(random.nextInt(3)).findFirst().ifPresent(FakeSink.FakeLane::invalidate);
            case 86 -> any().sink().killClient();
            case 87 -> warehouse.invalidateAll();
            case 88 -> any().sink().pushBack(1 + random.nextInt(3));
            case 89 -> any().sink().loseNextAnswer();
            case 90, 91 -> fleet.assign(random.nextInt(Fleet.PARTITIONS), random.nextInt(Fleet.PROCESSES));
            case 92, 93 -> fleet.crash(random.nextInt(Fleet.PROCESSES), random::nextBoolean);
            case 94 -> warehouse.down(true);
            case 95, 96 -> warehouse.down(false);
            case 97 -> kafka.loseNextAnswer();
            case 98 -> leap();
            default -> any().sink().stick();
        }
    }

    private void befall(Catastrophe what) {
        truth.befell(what);
        switch (what) {
            case REPLACED_TABLE -> warehouse.replaceTable();
            case TABLE_REPLACED_UNDER_ITS_CHANNELS -> warehouse.replaceUnderItsChannels();
            case DROPPED_TABLE -> warehouse.drop();
            case RENAMED_TABLE -> warehouse.rename();
            case NEW_COLUMN -> {
                later = true;
                columnAt = random.nextInt(catastropheAt, ACTIONS);
            }
            case RECREATED_TOPIC -> kafka.recreateTopic();
            case PASSING_RETENTION -> {
                int partition = random.nextInt(Fleet.PARTITIONS);
                kafka.expireBefore(partition, kafka.end(partition) - random.nextInt(3));
            }
        }
    }

    private void produce(int partition) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            kafka.skip(partition, random.nextInt(10) == 0 ? 2 : 0);
            switch (random.nextInt(40)) {
                case 0, 1 -> truth.bad(partition, kafka.produceBad(partition));
                case 2 -> truth.bad(partition, kafka.produceUnfit(partition));
                default -> truth.good(partition, later ? kafka.produceLater(partition) : kafka.produce(partition));
            }
        }
    }

    private LandingProcess any() {
        return fleet.awake(random.nextInt(Fleet.PROCESSES));
    }

    /// Also one of a crashed process: a request that was under way arrives after its sender's death.
    private FakeSink anySink() {
        var dead = fleet.dead();
        return dead.isEmpty() || random.nextInt(3) > 0 ? any().sink() : dead.get(random.nextInt(dead.size()));
    }

    private void step(LandingProcess process) {
        pass(random.nextInt(400));
        process.step(now);
    }

    private void pass(long millis) {
        now = now.plusMillis(millis);
        chronicle.at(now);
    }

    private void leap() {
        int seconds = random.nextInt(15);
        chronicle.tell(Event.CLOCK_LEAP, "seconds", seconds);
        pass(seconds * 1000L);
    }

    private void runOne(LandingProcess process) {
        int waiting = process.threads().waiting();
        if (waiting > 0) {
            process.threads().run(random.nextInt(waiting));
        }
    }

    private void flushOne(FakeSink sink) {
        var lanes = sink.lanes();
        if (!lanes.isEmpty()) {
            lanes.get(random.nextInt(lanes.size())).flushOne();
        }
    }

    private void quiet() {
        warehouse.down(false);
        warehouse.restore();
        if (later) {
            warehouse.addColumn();
        }
        fleet.thaw();
        for (int round = 0; round < QUIET_ROUNDS && !(round > ROUNDS_TO_A_PERSON && isDone()); round++) {
            pass(700);
            fleet.round(now);
            if (round % ROUNDS_TO_A_PERSON == ROUNDS_TO_A_PERSON - 1) {
                operator.act();
            }
        }
    }

    private boolean isDone() {
        for (int partition = 0; partition < Fleet.PARTITIONS; partition++) {
            var halted = fleet.halted(partition);
            if (halted.isPresent() ? !Operator.givesUpOn(halted.get()) : !truth.isSettled(partition)) {
                return false;
            }
        }
        return true;
    }

    /// Kills every lane when nothing is to be done, and sees that each is well again without a new row.
    private Optional<String> idle() {
        if (!isDone() || random.nextBoolean()) {
            return Optional.empty();
        }
        chronicle.tell(Event.INVALIDATED_WHEN_IDLE, "lanes of both processes", Fleet.PARTITIONS);
        fleet.processes().forEach(process -> process.sink().lanes().forEach(FakeSink.FakeLane::invalidate));
        for (int i = 0; i < IDLE_ROUNDS; i++) {
            pass(700);
            fleet.round(now);
        }
        return fleet.unwell().map(lane -> "idle and not well again: " + lane);
    }
}
