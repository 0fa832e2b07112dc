package io.brook.landing.fake;

import io.brook.landing.LaneHealth;
import io.brook.landing.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Two processes that share the partitions, with what is left of those that died.
final class Fleet {
    static final int PARTITIONS = 2;
    static final int PROCESSES = 2;

    private final FakeKafka kafka;
    private final Chronicle chronicle;
    private final Function<Ruling, LandingProcess> start;
    private final List<LandingProcess> processes = new ArrayList<>();
    private final List<FakeSink> dead = new ArrayList<>();
    private final int[] owner = new int[PARTITIONS];
    private final boolean[] frozen = new boolean[PROCESSES];
    private Ruling ruling = Ruling.NONE;

    Fleet(FakeKafka kafka, FakeWarehouse warehouse, Optional<Mutant> mutant) {
        this.kafka = kafka;
        this.chronicle = kafka.chronicle();
        this.start = decided -> new LandingProcess(
                kafka,
                warehouse,
                ports -> mutant.map(bent -> bent.on(kafka).apply(ports)).orElse(ports),
                decided);
        for (int process = 0; process < PROCESSES; process++) {
            processes.add(start.apply(ruling));
        }
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assign(partition, 0);
        }
    }

    LandingProcess process(int index) {
        return processes.get(index);
    }

    Stream<LandingProcess> processes() {
        return processes.stream();
    }

    List<FakeSink> dead() {
        return dead;
    }

    /// This one, or the other while it is frozen.
    LandingProcess awake(int index) {
        return processes.get(frozen[index] ? (index + 1) % PROCESSES : index);
    }

    void assign(int partition, int process) {
        owner[partition] = process;
        kafka.assign(partition, processes.get(process).log());
    }

    /// Kills a process and starts it again; its partitions stay or go to the other.
    ///
    /// @param stays asked for each partition
    void crash(int index, Supplier<Boolean> stays) {
        chronicle.tell(Event.CRASHED, "process", index);
        dead.add(processes.get(index).sink());
        processes.set(index, start.apply(ruling));
        frozen[index] = false;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (owner[partition] == index) {
                assign(partition, stays.get() ? index : 1 - index);
            }
        }
    }

    /// Starts every process anew, with what a person has decided.
    void restartWith(Ruling decided) {
        ruling = decided;
        for (int process = 0; process < PROCESSES; process++) {
            crash(process, () -> true);
        }
    }

    Ruling ruling() {
        return ruling;
    }

    /// Stops a process for so long that the group expels it; the other one goes on alone.
    void freeze(int index) {
        if (frozen[0] || frozen[1]) {
            return;
        }
        chronicle.tell(Event.FROZEN, "process", index);
        frozen[index] = true;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assign(partition, 1 - index);
        }
    }

    void thaw() {
        Arrays.fill(frozen, false);
    }

    /// Lets everybody do all that is to be done at this time.
    void round(Instant now) {
        for (var process : processes) {
            process.step(now);
            process.threads().runAll();
            process.sink().flushAll();
        }
    }

    Optional<LaneHealth> halted(int partition) {
        return processes.get(owner[partition]).lander().health().stream()
                .filter(lane -> lane.partition().partition() == partition)
                .filter(lane -> lane.state() == LaneHealth.State.HALTED)
                .findFirst();
    }

    /// A lane that goes on, and is not well.
    Optional<LaneHealth> unwell() {
        return processes()
                .flatMap(process -> process.lander().health().stream())
                .filter(lane -> lane.state() != LaneHealth.State.HALTED && !lane.ready())
                .findFirst();
    }
}
