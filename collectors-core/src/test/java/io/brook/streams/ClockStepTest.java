package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.record.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
        var random = new SplittableRandom(seed);
        try (var lane = new TestLane(setup, ParkGate.open(), wallClock)) {
            long appended = Orders.NOON;
            for (int i = 0; i < RECORDS; i++) {
                appended += random.nextLong(120_000);
                String id = "o" + random.nextInt(RECORDS);
                long eventTime = appended + displacement(random);
                lane.send(Orders.key(id), Orders.order(id, eventTime, random.nextInt(2)), appended);
                lane.pass(Duration.ofMillis(50));
            }
            return new Fates(lane.landed(), lane.deadLettered());
        }
    }

    /// How far an event is from its append: a minute, hours behind, too far behind, or ahead of it.
    private static long displacement(SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> -30 * Orders.HOUR;
            case 1 -> -5 * Orders.HOUR;
            case 2 -> random.nextLong(600_000);
            default -> -random.nextLong(60_000);
        };
    }
}
