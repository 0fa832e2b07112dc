package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An instance whose own clock is wrong.
class ClockStepTest {
    private static final int RECORDS = 400;

    private record Fates(List<String> landed, Map<String, Reason> refused) {}

    @ParameterizedTest(name = "{0} minutes off")
    @ValueSource(longs = {-600, -10, 10, 600})
    void fatesAreAFunctionOfTheLogAlone(long minutes) {
        var right = fates(Duration.ZERO, 11);

        var wrong = fates(Duration.ofMinutes(minutes), 11);

        assertThat(wrong).isEqualTo(right);
        assertThat(right.landed()).hasSizeGreaterThan(RECORDS / 2);
        assertThat(right.refused()).isNotEmpty();
    }

    private static Fates fates(Duration off, long seed) {
        var setup = Setups.of(Orders.spec(), new FakeRegistry());
        var wallClock = Instant.ofEpochMilli(Orders.NOON).plus(off);
        try (var lane = new TestLane(setup, ParkGate.open(), wallClock)) {
            for (SourceLog.Entry entry : SourceLog.of(seed, RECORDS)) {
                lane.send(entry.key(), entry.value(), entry.timestamp());
                lane.pass(Duration.ofMillis(50));
            }
            return new Fates(lane.landed(), lane.deadLettered());
        }
    }
}
