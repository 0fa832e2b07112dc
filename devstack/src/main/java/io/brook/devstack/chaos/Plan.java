package io.brook.devstack.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What happens in which order: a pure function of a seed.
///
/// Faults come in rounds, each of which has every fault once. Those of collectors are dealt out among the products, and
/// go to the next product in the next round; those of what is shared go to a strand of their own.
final class Plan {
    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);
    private static final Duration HOLDS = Duration.ofSeconds(6);
    private static final Duration RESTS = Duration.ofSeconds(3);

    private final long seed;
    private final List<Fault> faults;
    private final List<String> processes;

    /// @param processes the products' collectors
    Plan(long seed, List<Fault> faults, List<String> processes) {
        this.seed = seed;
        this.faults = List.copyOf(faults);
        this.processes = List.copyOf(processes);
    }

    /// How many strands of faults run side by side.
    int strands() {
        return processes.size() + 1;
    }

    /// The name of a strand: its collector's, or `shared` for the last.
    String name(int strand) {
        return strand < processes.size() ? processes.get(strand) : "shared";
    }

    /// The collector that a strand is about; empty for what all share.
    String process(int strand) {
        return strand < processes.size() ? processes.get(strand) : "";
    }

    /// What a strand does in a round.
    List<Blow> round(int strand, int round) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + round);
        List<Fault> ofCollectors = shuffled(Reach.COLLECTOR, random);
        List<Fault> ofAll = shuffled(Reach.SHARED, random);
        var blows = new ArrayList<Blow>();
        for (int i = 0; i < ofCollectors.size(); i++) {
            int owner = (i + round) % processes.size();
            Blow blow = blow(ofCollectors.get(i), processes.get(owner), random);
            if (owner == strand) {
                blows.add(blow);
            }
        }
        for (Fault fault : ofAll) {
            Blow blow = blow(fault, "", random);
            if (strand == processes.size()) {
                blows.add(blow);
            }
        }
        return blows;
    }

    private List<Fault> shuffled(Reach reach, RandomGenerator random) {
        var chosen = new ArrayList<>(
                faults.stream().filter(fault -> fault.reach() == reach).toList());
        Collections.shuffle(chosen, Random.from(random));
        return chosen;
    }

    private static Blow blow(Fault fault, String process, RandomGenerator random) {
        return new Blow(
                fault,
                process,
                random.nextLong(),
                SHORTEST_HOLD.plusMillis(random.nextLong(HOLDS.toMillis())),
                Duration.ofMillis(random.nextLong(RESTS.toMillis())));
    }
}
