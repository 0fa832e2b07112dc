package io.brook.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<String> PROCESSES = List.of("auth-collector", "orders-collector");

    @Test
    void theSameSeedDrawsTheSamePlan() {
        List<Blow> one = rounds(plan(7), 5);
        List<Blow> other = rounds(plan(7), 5);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void anotherSeedDrawsAnotherPlan() {
        assertThat(rounds(plan(7), 1)).isNotEqualTo(rounds(plan(8), 1));
    }

    @Test
    void everyRoundHasEveryFaultOnce() {
        for (int round = 0; round < 10; round++) {
            List<String> names = round(plan(7), round).stream()
                    .map(blow -> blow.fault().name())
                    .toList();

            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            Faults.all().stream().map(Fault::name).toList());
        }
    }

    @Test
    void everyFaultOfCollectorsComesToEveryProduct() {
        List<Blow> blows = rounds(plan(7), 40);

        for (Fault fault : Faults.all()) {
            List<String> struck = blows.stream()
                    .filter(blow -> blow.fault().equals(fault))
                    .map(Blow::process)
                    .distinct()
                    .toList();
            assertThat(struck)
                    .as(fault.name())
                    .hasSameElementsAs(fault.reach() == Reach.COLLECTOR ? PROCESSES : List.of(""));
        }
    }

    @Test
    void faultsOfWhatIsSharedHaveTheirOwnStrand() {
        Plan plan = plan(7);

        assertThat(plan.name(plan.strands() - 1)).isEqualTo("shared");
        assertThat(plan.round(plan.strands() - 1, 0))
                .allMatch(blow -> blow.fault().reach() == Reach.SHARED);
        assertThat(plan.round(0, 0)).allMatch(blow -> blow.process().equals("auth-collector"));
    }

    private static Plan plan(long seed) {
        return new Plan(seed, Faults.all(), PROCESSES);
    }

    private static List<Blow> rounds(Plan plan, int rounds) {
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(round -> round(plan, round).stream())
                .toList();
    }

    private static List<Blow> round(Plan plan, int round) {
        var blows = new ArrayList<Blow>();
        for (int strand = 0; strand < plan.strands(); strand++) {
            blows.addAll(plan.round(strand, round));
        }
        return blows;
    }
}
