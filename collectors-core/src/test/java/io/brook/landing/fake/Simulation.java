package io.brook.landing.fake;

import io.brook.landing.LaneHealth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// One seeded schedule: two processes on two partitions, with rebalances, zombies, crashes, invalidations, outages,
/// backpressure and refused rows drawn at random; then quiet, and a verdict.
public final class Simulation {
    private static final int PARTITIONS = 2;
    private static final int ACTIONS = 300;
    private static final int QUIET_ROUNDS = 400;

    private final SplittableRandom random;
    private final FakeKafka kafka = new FakeKafka();
    private final FakeWarehouse warehouse = new FakeWarehouse();
    private final Optional<Mutant> mutant;
    private final List<LandingProcess> processes = new ArrayList<>();
    private final List<FakeSink> dead = new ArrayList<>();
    private final List<Set<Long>> good = new ArrayList<>();
    private final List<Set<Long>> bad = new ArrayList<>();
    private final int[] owner = new int[PARTITIONS];
    private Instant now = Instant.EPOCH;

    private Simulation(long seed, Optional<Mutant> mutant) {
        this.random = new SplittableRandom(seed);
        this.mutant = mutant;
        processes.add(process());
        processes.add(process());
        for (int partition = 0; partition < PARTITIONS; partition++) {
            good.add(new TreeSet<>());
            bad.add(new TreeSet<>());
            assign(partition, 0);
        }
    }

    /// Runs the schedule of a seed.
    ///
    /// @return what is wrong in the end; empty when the table holds the accepted rows, once, in order
    public static Optional<String> run(long seed, Optional<Mutant> mutant) {
        return new Simulation(seed, mutant).run();
    }

    /// As [#run] on a warehouse that does not fence.
    public static Optional<String> runWithoutFencing(long seed) {
        var simulation = new Simulation(seed, Optional.empty());
        simulation.warehouse.withoutFencing();
        return simulation.run();
    }

    private Optional<String> run() {
        for (int i = 0; i < ACTIONS; i++) {
            act(random.nextInt(100));
        }
        quiet();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            var fault = faultOf(partition);
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
        } else if (draw < 50) {
            step(any());
        } else if (draw < 70) {
            runOne(any());
        } else if (draw < 84) {
            flushOne(anySink());
        } else {
            disturb(draw);
        }
    }

    private void disturb(int draw) {
        switch (draw) {
            case 84, 85 ->
                anySink().lanes().stream().skip(random.nextInt(3)).findFirst().ifPresent(FakeSink.FakeLane::invalidate);
            case 86 -> any().sink().killClient();
            case 87 -> warehouse.invalidateAll();
            case 88, 89 -> any().sink().pushBack(1 + random.nextInt(3));
            case 90, 91 -> assign(random.nextInt(PARTITIONS), random.nextInt(2));
            case 92, 93 -> crash(random.nextInt(2));
            case 94 -> warehouse.down(true);
            case 95, 96 -> warehouse.down(false);
            case 97 -> kafka.loseNextAnswer();
            case 98 -> now = now.plusSeconds(random.nextInt(15));
            default -> any().sink().stick();
        }
    }

    private void produce(int partition) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            kafka.skip(partition, random.nextInt(10) == 0 ? 2 : 0);
            if (random.nextInt(20) == 0) {
                bad.get(partition).add(kafka.produceBad(partition));
            } else {
                good.get(partition).add(kafka.produce(partition));
            }
        }
    }

    private LandingProcess any() {
        return processes.get(random.nextInt(processes.size()));
    }

    /// Also one of a crashed process: a request that was under way arrives after its sender's death.
    private FakeSink anySink() {
        return dead.isEmpty() || random.nextInt(3) > 0 ? any().sink() : dead.get(random.nextInt(dead.size()));
    }

    private void step(LandingProcess process) {
        now = now.plusMillis(random.nextInt(400));
        process.step(now);
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
        dead.add(processes.get(index).sink());
        processes.set(index, process());
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (owner[partition] == index) {
                assign(partition, random.nextBoolean() ? index : 1 - index);
            }
        }
    }

    private void quiet() {
        warehouse.down(false);
        for (int round = 0; round < QUIET_ROUNDS && !(round > 20 && isDone()); round++) {
            now = now.plusMillis(700);
            for (var process : processes) {
                process.step(now);
                process.threads().runAll();
                process.sink().flushAll();
            }
        }
    }

    private boolean isDone() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            long settled = kafka.noted(partition).map(noted -> noted.next()).orElse(0L);
            long last = Math.max(last(good.get(partition)), last(bad.get(partition)));
            if (settled <= last) {
                return false;
            }
        }
        return true;
    }

    private static long last(Set<Long> offsets) {
        return offsets.stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    private Optional<String> faultOf(int partition) {
        var halted = processes.stream()
                .flatMap(process -> process.lander().health().stream())
                .filter(lane -> lane.state() == LaneHealth.State.HALTED)
                .findFirst();
        if (halted.isPresent()) {
            return Optional.of("halted: " + halted.get());
        }
        var landed = warehouse.landed(partition);
        if (!landed.equals(List.copyOf(good.get(partition)))) {
            return Optional.of("partition " + partition + " landed " + landed + ", accepted " + good.get(partition));
        }
        var letters = kafka.letters().stream()
                .filter(letter -> letter.origin().partition() == partition)
                .map(letter -> letter.record().offset())
                .toList();
        return letters.size() == bad.get(partition).size() && new HashSet<>(letters).equals(bad.get(partition))
                ? Optional.empty()
                : Optional.of("partition " + partition + " letters " + letters + ", refused " + bad.get(partition));
    }
}
