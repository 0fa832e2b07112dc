package io.brook.landing.fake;

import io.brook.landing.LaneHealth;
import io.brook.landing.Ruling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What was produced and what befell it, and so what must be found in the end. Rows go by their source offsets.
final class Truth {
    /// The rows of one partition of one incarnation of the topic.
    private static final class Life {
        private final TreeSet<Long> good = new TreeSet<>();
        private final TreeSet<Long> bad = new TreeSet<>();
        private final Set<Long> waived = new HashSet<>();
    }

    private final FakeKafka kafka;
    private final FakeWarehouse warehouse;
    private final List<List<Life>> lives = new ArrayList<>();
    private final Set<Catastrophe> befallen = new HashSet<>();

    Truth(FakeKafka kafka, FakeWarehouse warehouse, int partitions) {
        this.kafka = kafka;
        this.warehouse = warehouse;
        for (int partition = 0; partition < partitions; partition++) {
            lives.add(new ArrayList<>(List.of(new Life())));
        }
    }

    void good(int partition, long offset) {
        lives.get(partition).getLast().good.add(kafka.source(offset));
    }

    void bad(int partition, long offset) {
        lives.get(partition).getLast().bad.add(kafka.source(offset));
    }

    void befell(Catastrophe catastrophe) {
        befallen.add(catastrophe);
        if (catastrophe == Catastrophe.RECREATED_TOPIC) {
            lives.forEach(partition -> partition.add(new Life()));
        }
    }

    /// A person has accepted that the log lost these offsets.
    void lost(Ruling.Loss loss) {
        var life = lives.get(loss.partition()).getLast();
        life.good
                .subSet(kafka.source(loss.first()), true, kafka.source(loss.last()), true)
                .clear();
        life.waived.addAll(life.bad.subSet(kafka.source(loss.first()), true, kafka.source(loss.last()), true));
    }

    /// Whether every row of the present topic is accounted for.
    boolean isSettled(int partition) {
        var life = lives.get(partition).getLast();
        long last =
                Math.max(life.good.isEmpty() ? -1 : life.good.getLast(), life.bad.isEmpty() ? -1 : life.bad.getLast());
        var letters = lettersOf(partition);
        // Behind the last row that is in the table there may be dead-lettered ones, which no token passes.
        long lastGood = life.good.isEmpty() ? -1 : life.good.getLast();
        return last < 0
                || (new HashSet<>(letters).containsAll(difference(life.bad, life.waived))
                        && isNotedBeyond(partition, lastGood));
    }

    private List<Long> lettersOf(int partition) {
        return kafka.letters().stream()
                .filter(letter -> letter.origin().partition() == partition)
                .map(letter -> letter.origin().offset())
                .toList();
    }

    private boolean isNotedBeyond(int partition, long row) {
        return row < 0
                || kafka.noted(partition)
                        .filter(noted -> noted.basis()
                                .filter(basis -> basis.topicId().equals(kafka.topicId(FakeKafka.TOPIC)))
                                .filter(basis -> basis.tableIdentity().equals(warehouse.identity()))
                                .isPresent())
                        .filter(noted -> kafka.source(noted.next()) > row)
                        .isPresent();
    }

    private static Set<Long> difference(Set<Long> all, Set<Long> without) {
        var left = new HashSet<>(all);
        left.removeAll(without);
        return left;
    }

    /// What is wrong with a partition; empty when its rows are in the table, once and in order, and its refused ones
    /// are dead-lettered, once.
    Optional<String> faultOf(int partition, Optional<LaneHealth> halted) {
        return halted.map(this::faultOfHalted)
                .orElseGet(() -> rowsFault(partition).or(() -> lettersFault(partition, wanted(partition))));
    }

    private Set<Long> wanted(int partition) {
        var life = lives.get(partition).getLast();
        return difference(life.bad, life.waived);
    }

    /// Retention may take refused rows before they could be told from the others; nothing else is without a cure.
    private Optional<String> faultOfHalted(LaneHealth lane) {
        return lane.cause().equals("ROW_ERRORS_UNACCOUNTED") && befallen.contains(Catastrophe.PASSING_RETENTION)
                ? Optional.empty()
                : Optional.of("halted: " + lane);
    }

    /// What the topic held before it was made anew may have been lost with it, from some row on. Each incarnation has
    /// lanes of its own, so order is only within one: of the former, a batch may still be under way.
    private Optional<String> rowsFault(int partition) {
        var landed = warehouse.sources(partition);
        int accepted = 0;
        for (var life : lives.get(partition)) {
            boolean present = life == lives.get(partition).getLast();
            var expected = life.good.stream()
                    .takeWhile(row -> present || landed.contains(row))
                    .toList();
            var found = landed.stream().filter(life.good::contains).toList();
            if (!found.equals(expected)) {
                return Optional.of("partition " + partition + " landed " + found + ", accepted " + expected);
            }
            accepted += expected.size();
        }
        return accepted == landed.size()
                ? Optional.empty()
                : Optional.of("partition " + partition + " landed " + landed + ", some of which nobody accepted");
    }

    private Optional<String> lettersFault(int partition, Set<Long> wanted) {
        var letters = lettersOf(partition);
        var distinct = new HashSet<>(letters);
        var known = new HashSet<Long>();
        lives.get(partition).forEach(life -> known.addAll(life.bad));
        return letters.size() == distinct.size() && distinct.containsAll(wanted) && known.containsAll(distinct)
                ? Optional.empty()
                : Optional.of("partition " + partition + " letters " + letters + ", refused " + wanted);
    }
}
