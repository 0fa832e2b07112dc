package io.brook.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.landing.fake.Chronicle;
import io.brook.landing.fake.Event;
import io.brook.landing.fake.Mutant;
import io.brook.landing.fake.Simulation;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Seeded schedules of crashes, zombies, rebalances, invalidations, outages, refused rows and catastrophes, and the
/// breaks that they must catch. `BROOK_SCHEDULES` sets how many, and `BROOK_SCHEDULE_FROM` the first seed.
class LandingScheduleTest {
    private static final long SCHEDULES = Long.parseLong(System.getenv().getOrDefault("BROOK_SCHEDULES", "20000"));
    private static final long FROM = Long.parseLong(System.getenv().getOrDefault("BROOK_SCHEDULE_FROM", "0"));
    private static final long CATCH_WITHIN = 1_000;

    /// Of every event so many per thousand schedules, or the run has proved nothing about it.
    private static final long PER_THOUSAND = 5;

    @Test
    void theTableHoldsExactlyTheAcceptedRowsOnceAndInOrderWhateverHappens(TestReporter reporter) {
        var chronicle = Chronicle.counting();

        var wrong = LongStream.range(FROM, FROM + SCHEDULES)
                .filter(seed ->
                        Simulation.run(seed, Optional.empty(), chronicle).isPresent())
                .findFirst();

        assertThat(wrong.isPresent() ? story(wrong.getAsLong()) : "").isEmpty();
        reporter.publishEntry(words(chronicle.counts()));
        assertThat(chronicle.counts())
                .allSatisfy((event, count) -> assertThat(count)
                        .as("how often %s", event)
                        .isGreaterThanOrEqualTo(SCHEDULES * PER_THOUSAND / 1000));
    }

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void everyBreakOfARuleIsCaught(Mutant mutant, TestReporter reporter) {
        var caught = LongStream.range(0, CATCH_WITHIN)
                .filter(seed -> Simulation.run(seed, Optional.of(mutant), Chronicle.counting())
                        .isPresent())
                .findFirst();

        assertThat(caught).as("the seed that catches %s", mutant).isPresent();
        reporter.publishEntry(mutant.name(), "caught by seed " + caught.getAsLong());
    }

    private static Map<String, String> words(Map<Event, Long> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(),
                        entry -> entry.getValue().toString()));
    }

    /// The same schedule once more, line by line.
    private static String story(long seed) {
        var chronicle = Chronicle.tracing();
        var fault = Simulation.run(seed, Optional.empty(), chronicle);
        return "seed " + seed + ": " + fault.orElse("went well this time: the schedule is not deterministic") + "\n"
                + chronicle.trace();
    }
}
