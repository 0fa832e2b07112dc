package io.brook.devstack.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Everything that an audit found, by what it is and where.
final class Findings {
    /// A kind of fault at one place.
    ///
    /// @param place a topic and partition, whose offsets are named
    /// @param detail what exactly; no content
    record Fault(FaultKind kind, String place, String detail) {}

    /// A reason why records of one place cannot be verified.
    record Gap(Blank blank, String place) {}

    private final TreeMap<Fault, Offsets> faults = new TreeMap<>(
            Comparator.comparing(Fault::kind).thenComparing(Fault::place).thenComparing(Fault::detail));
    private final TreeMap<Gap, Offsets> gaps =
            new TreeMap<>(Comparator.comparing(Gap::blank).thenComparing(Gap::place));

    Offsets of(FaultKind kind, String place, String detail) {
        return faults.computeIfAbsent(new Fault(kind, place, detail), _ -> new Offsets());
    }

    Offsets of(Blank blank, String place) {
        return gaps.computeIfAbsent(new Gap(blank, place), _ -> new Offsets());
    }

    /// The worst first.
    List<Fault> faults() {
        return new ArrayList<>(faults.keySet());
    }

    /// The worst.
    Optional<Fault> first() {
        return faults.isEmpty() ? Optional.empty() : Optional.of(faults.firstKey());
    }

    List<Gap> gaps() {
        return new ArrayList<>(gaps.keySet());
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    long count(FaultKind kind) {
        return faults.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }
}
