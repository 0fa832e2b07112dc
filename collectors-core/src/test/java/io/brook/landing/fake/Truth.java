package io.brook.landing.fake;

import io.brook.landing.LaneHealth;
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

    /// Whether every row of the present topic is accounted for.
    boolean isSettled(int partition) {
        var life = lives.get(partition).getLast();
        long last =
                Math.max(life.good.isEmpty() ? -1 : life.good.getLast(), life.bad.isEmpty() ? -1 : life.bad.getLast());
        return last < 0
                || kafka.noted(partition)
                        .filter(noted -> noted.basis()
                                .filter(basis -> basis.topicId().equals(kafka.topicId(FakeKafka.TOPIC)))
                                .isPresent())
                        .filter(noted -> kafka.source(noted.next()) > last)
                        .isPresent();
    }

    /// What is wrong with a partition; empty when its rows are in the table, once and in order, and its refused ones
    /// are dead-lettered, once.
    Optional<String> faultOf(int partition, Optional<LaneHealth> halted) {
        return halted.map(lane -> faultOfHalted(partition, lane))
                .orElseGet(() -> rowsFault(partition, expected(partition))
                        .or(() -> lettersFault(partition, lives.get(partition).getLast().bad)));
    }

    private Optional<String> faultOfHalted(int partition, LaneHealth lane) {
        return switch (lane.cause()) {
            case "TABLE_REPLACED", "NULL_TOKEN_WITH_PROGRESS" ->
                befallen.contains(Catastrophe.REPLACED_TABLE)
                        ? rowsFault(partition, List.of())
                        : unless(Catastrophe.TABLE_REPLACED_UNDER_ITS_CHANNELS, lane)
                                .or(() -> orderFault(partition));
            case "LOST_RANGE" -> unless(Catastrophe.PASSING_RETENTION, lane).or(() -> rangeFault(partition, lane));
            // Retention took refused rows before they could be told from the others.
            case "ROW_ERRORS_UNACCOUNTED" -> unless(Catastrophe.PASSING_RETENTION, lane);
            default -> Optional.of("halted: " + lane);
        };
    }

    private Optional<String> unless(Catastrophe needed, LaneHealth lane) {
        return befallen.contains(needed) ? Optional.empty() : Optional.of("halted for nothing: " + lane);
    }

    private Optional<String> rangeFault(int partition, LaneHealth lane) {
        var words = lane.detail().split(" ", -1);
        long first = Long.parseLong(words[1]);
        long last = Long.parseLong(words[3]);
        if (last != kafka.beginning(partition) - 1) {
            return Optional.of("the log begins at " + kafka.beginning(partition) + ", but " + lane.detail());
        }
        return rowsFault(
                partition, List.copyOf(lives.get(partition).getLast().good.headSet(kafka.source(first))));
    }

    /// What the topic held before it was made anew may have been lost with it, from some row on.
    private List<Long> expected(int partition) {
        var expected = new ArrayList<Long>();
        var landed = warehouse.sources(partition);
        for (var life : lives.get(partition)) {
            boolean present = life == lives.get(partition).getLast();
            life.good.stream().takeWhile(row -> present || landed.contains(row)).forEach(expected::add);
        }
        return expected;
    }

    private Optional<String> rowsFault(int partition, List<Long> expected) {
        var landed = warehouse.sources(partition);
        return landed.equals(expected)
                ? Optional.empty()
                : Optional.of("partition " + partition + " landed " + landed + ", accepted " + expected);
    }

    /// Rows that landed in the new table before it was noticed are in order, and once.
    private Optional<String> orderFault(int partition) {
        var landed = warehouse.sources(partition);
        return landed.equals(List.copyOf(new TreeSet<>(landed)))
                ? Optional.empty()
                : Optional.of("partition " + partition + " landed " + landed);
    }

    private Optional<String> lettersFault(int partition, Set<Long> wanted) {
        var letters = kafka.letters().stream()
                .filter(letter -> letter.origin().partition() == partition)
                .map(letter -> letter.origin().offset())
                .toList();
        var distinct = new HashSet<>(letters);
        var known = new HashSet<Long>();
        lives.get(partition).forEach(life -> known.addAll(life.bad));
        return letters.size() == distinct.size() && distinct.containsAll(wanted) && known.containsAll(distinct)
                ? Optional.empty()
                : Optional.of("partition " + partition + " letters " + letters + ", refused " + wanted);
    }
}
