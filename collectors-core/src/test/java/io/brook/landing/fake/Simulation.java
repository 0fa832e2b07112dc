package io.brook.landing.fake;

import io.brook.landing.LaneHealth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// One seeded schedule: two processes on two partitions, with rebalances, zombies, crashes, invalidations, outages,
/// lost
/// answers, backpressure and refused rows drawn at random, and at times one catastrophe; then quiet, and a verdict.
public final class Simulation {
    private static final int PARTITIONS = 2;
    private static final int PROCESSES = 2;
    private static final int ACTIONS = 300;
    private static final int QUIET_ROUNDS = 400;
    private static final int IDLE_ROUNDS = 40;

    private final SplittableRandom random;
    private final Chronicle chronicle;
    private final FakeKafka kafka;
    private final FakeWarehouse warehouse;
    private final Truth truth;
    private final Optional<Mutant> mutant;
    private final Optional<Catastrophe> catastrophe;
    private final int catastropheAt;
    private final List<LandingProcess> processes = new ArrayList<>();
    private final List<FakeSink> dead = new ArrayList<>();
    private final int[] owner = new int[PARTITIONS];
    private final boolean[] frozen = new boolean[PROCESSES];
    private Instant now = Instant.EPOCH;

    private Simulation(long seed, Optional<Mutant> mutant, Chronicle chronicle) {
        this.random = new SplittableRandom(seed);
        this.chronicle = chronicle;
        this.mutant = mutant;
        this.kafka = new FakeKafka(chronicle);
        this.warehouse = new FakeWarehouse(chronicle);
        this.truth = new Truth(kafka, warehouse, PARTITIONS);
        this.catastrophe = Catastrophe.drawn(random.nextInt(100));
        this.catastropheAt = random.nextInt(ACTIONS);
        mutant.ifPresent(bent -> bent.bend(warehouse));
        for (int process = 0; process < PROCESSES; process++) {
            processes.add(process());
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assign(partition, 0);
        }
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
            act(random.nextInt(100));
        }
        quiet();
        return idle().or(this::verdict);
    }

    private Optional<String> verdict() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var fault = truth.faultOf(partition, halted(partition));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private LandingProcess process() {
        return mutant.map(bent -> new LandingProcess(kafka, warehouse, bent.on(kafka)))
                .orElseGet(() -> new LandingProcess(kafka, warehouse));
    }

    private void assign(int partition, int process) {
        owner[partition] = process;
        kafka.assign(partition, processes.get(process).log());
    }

    private void act(int draw) {
        if (draw < 15) {
            produce(random.nextInt(PARTITIONS));
        } else if (draw < 49) {
            step(any());
        } else if (draw < 69) {
            runOne(any());
        } else if (draw < 82) {
            flushOne(anySink());
        } else {
            disturb(draw);
        }
    }

    private void disturb(int draw) {
        switch (draw) {
            case 82 -> freeze(random.nextInt(PROCESSES));
            case 83 -> Arrays.fill(frozen, false);
            case 84, 85 ->
                anySink().lanes().stream().skip(random.nextInt(3)).findFirst().ifPresent(FakeSink.FakeLane::invalidate);
            case 86 -> any().sink().killClient();
            case 87 -> warehouse.invalidateAll();
            case 88 -> any().sink().pushBack(1 + random.nextInt(3));
            case 89 -> any().sink().loseNextAnswer();
            case 90, 91 -> assign(random.nextInt(PARTITIONS), random.nextInt(PROCESSES));
            case 92, 93 -> crash(random.nextInt(PROCESSES));
            case 94 -> warehouse.down(true);
            case 95, 96 -> warehouse.down(false);
            case 97 -> kafka.loseNextAnswer();
            case 98 -> {
                if (random.nextBoolean()) {
                    leap();
                } else {
                    kafka.joltAfterNextPoll();
                }
            }
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
            case RECREATED_TOPIC -> kafka.recreateTopic();
            case PASSING_RETENTION -> {
                int partition = random.nextInt(PARTITIONS);
                kafka.expireBefore(partition, kafka.end(partition) - random.nextInt(3));
            }
        }
    }

    private void produce(int partition) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            kafka.skip(partition, random.nextInt(10) == 0 ? 2 : 0);
            if (random.nextInt(20) == 0) {
                truth.bad(partition, kafka.produceBad(partition));
            } else {
                truth.good(partition, kafka.produce(partition));
            }
        }
    }

    private LandingProcess any() {
        int first = random.nextInt(PROCESSES);
        return processes.get(frozen[first] ? (first + 1) % PROCESSES : first);
    }

    /// Also one of a crashed process: a request that was under way arrives after its sender's death.
    private FakeSink anySink() {
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

    private void crash(int index) {
        chronicle.tell(Event.CRASHED, "process", index);
        dead.add(processes.get(index).sink());
        processes.set(index, process());
        frozen[index] = false;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (owner[partition] == index) {
                assign(partition, random.nextBoolean() ? index : 1 - index);
            }
        }
    }

    /// Stops a process for so long that the group expels it; the other one goes on alone.
    private void freeze(int index) {
        if (frozen[0] || frozen[1]) {
            return;
        }
        chronicle.tell(Event.FROZEN, "process", index);
        frozen[index] = true;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assign(partition, 1 - index);
        }
    }

    private void quiet() {
        warehouse.down(false);
        warehouse.restore();
        Arrays.fill(frozen, false);
        for (int round = 0; round < QUIET_ROUNDS && !(round > 20 && isDone()); round++) {
            round();
            if (round % 20 == 19) {
                restartWhereTheTopicIsAnother();
            }
        }
    }

    private void round() {
        pass(700);
        for (var process : processes) {
            process.step(now);
            process.threads().runAll();
            process.sink().flushAll();
        }
    }

    /// As a person would, by the runbook.
    private void restartWhereTheTopicIsAnother() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (halted(partition)
                    .filter(lane -> lane.cause().equals("TOPIC_REPLACED"))
                    .isPresent()) {
                crash(owner[partition]);
            }
        }
    }

    private boolean isDone() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            boolean given = halted(partition)
                    .filter(lane -> !lane.cause().equals("TOPIC_REPLACED"))
                    .isPresent();
            if (!given && !truth.isSettled(partition)) {
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
        chronicle.tell(Event.INVALIDATED_WHEN_IDLE, "lanes of both processes", PARTITIONS);
        processes.forEach(process -> process.sink().lanes().forEach(FakeSink.FakeLane::invalidate));
        for (int i = 0; i < IDLE_ROUNDS; i++) {
            round();
        }
        return processes.stream()
                .flatMap(process -> process.lander().health().stream())
                .filter(lane -> lane.state() != LaneHealth.State.HALTED && !lane.ready())
                .findFirst()
                .map(lane -> "idle and not well again: " + lane);
    }

    private Optional<LaneHealth> halted(int partition) {
        return processes.get(owner[partition]).lander().health().stream()
                .filter(lane -> lane.partition().partition() == partition)
                .filter(lane -> lane.state() == LaneHealth.State.HALTED)
                .findFirst();
    }
}
