package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.CollectorSpec;
import io.brook.oracle.Fate;
import io.brook.streams.GoodsLog.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The topology against the oracle, record by record and value by value, over logs drawn from seeds.
class FleetAgainstOracleTest {
    private static final long SEEDS = 100;

    static Stream<Arguments> seeds() {
        return Stream.of(Dedupe.values())
                .flatMap(dedupe -> LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(dedupe, seed)));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("seeds")
    void everyRecordMeetsTheFateThatTheRulesGiveIt(Dedupe dedupe, long seed) {
        var faults = Trial.of(dedupe, seed).faults();

        assertThat(faults.isEmpty() ? faults : shrunk(dedupe.spec(seed), Trial.log(dedupe, seed)))
                .isEmpty();
    }

    @Test
    void theLogsHoldEveryFate() {
        Set<String> fates = new HashSet<>();
        long parked = 0;
        long ambiguous = 0;
        for (long seed = 1; seed <= 16; seed++) {
            var outcome = Trial.of(Dedupe.BY_KEY_AND_TIME, seed);
            outcome.fates().values().forEach(met -> met.forEach(fate -> fates.add(kind(fate))));
            parked += outcome.parked();
            ambiguous += outcome.ambiguous();
        }

        assertThat(fates)
                .contains("on time", "late", "deletion", "duplicate")
                .contains("OVERSIZE", "HEADERS_OVER_LIMIT", "TOMBSTONE", "UNDECODABLE", "UNKNOWN_SCHEMA_ID")
                .contains("SCHEMA_INCOMPATIBLE", "MISSING_KEY", "MISSING_EVENT_TS", "KEY_MISMATCH", "INVALID_VALUE")
                .contains("RULE_VIOLATION", "EVENT_TS_FUTURE", "TOO_LATE", "DEDUPE_CONFLICT");
        assertThat(parked).isPositive();
        // In doubt about everything, an oracle would be right about anything.
        assertThat(ambiguous).isLessThan(16 * Trial.LENGTH / 20);
    }

    private static String kind(Fate fate) {
        return switch (fate) {
            case Fate.Landed(var row)
            when row.canonical().getOrDefault("_OP", "").equals("D") -> "deletion";
            case Fate.Landed(var row)
            when row.canonical().getOrDefault("_LATE", "").equals("true") -> "late";
            case Fate.Landed _ -> "on time";
            case Fate.Duplicate _ -> "duplicate";
            case Fate.DeadLettered(var reason) -> reason;
        };
    }

    static Stream<Mutant> mutants() {
        return Mutant.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void aFleetWithThisMistakeIsFoundOut(Mutant mutant) {
        assertThat(new MutantLoader(mutant).caughtAtSeed(SEEDS)).isPositive();
    }

    /// The faults of a log from which nothing can be left out.
    private static List<String> shrunk(CollectorSpec spec, List<Step> log) {
        List<Step> least = log;
        for (int chunk = log.size() / 2; chunk > 0; chunk /= 2) {
            for (int from = 0; from < least.size(); ) {
                var without = new ArrayList<>(least);
                without.subList(from, Math.min(from + chunk, without.size())).clear();
                if (Trial.of(spec, without).faults().isEmpty()) {
                    from += chunk;
                } else {
                    least = without;
                }
            }
        }
        var faults = new ArrayList<>(Trial.of(spec, least).faults());
        faults.add("shrunk to " + least);
        return faults;
    }
}
