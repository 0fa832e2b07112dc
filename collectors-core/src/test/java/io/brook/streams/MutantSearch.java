package io.brook.streams;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Looks for a seed at which the fleet that loaded this class errs.
final class MutantSearch {
    private MutantSearch() {}

    /// 0 if there is none.
    static long firstSeedAtFault(long seeds) {
        return LongStream.rangeClosed(1, seeds)
                .filter(MutantSearch::isAtFault)
                .findFirst()
                .orElse(0);
    }

    private static boolean isAtFault(long seed) {
        return Stream.of(Dedupe.values())
                .anyMatch(dedupe -> !Trial.of(dedupe, seed).faults().isEmpty());
    }
}
