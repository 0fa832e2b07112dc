package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.TombstonePolicy;
import io.brook.record.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpiryTest {
    private static final long NOON = Orders.NOON;
    private static final long HOUR = Orders.HOUR;

    private final FakeRegistry registry = new FakeRegistry();

    private TestLane lane() {
        return new TestLane(Setups.of(Orders.spec(), registry));
    }

    @Test
    void anHourThatCanStillBeAskedForIsKeptWhole() {
        try (var lane = lane()) {
            lane.send("A", NOON, 1);
            lane.send("tick", NOON + 27 * HOUR - 1, 1);
            lane.pass(Duration.ofMinutes(1));

            assertThat(lane.remembered()).isEqualTo(2);
        }
    }

    @Test
    void anHourWhollyBehindTheFrontierIsForgottenInSlices() {
        try (var lane = lane()) {
            for (int i = 0; i < 500; i++) {
                lane.send("order-" + i, NOON + i, 1);
            }
            lane.send("tick", NOON + 27 * HOUR, 1);
            lane.pass(TestLane.REPORT);
            lane.pass(Duration.ofMillis(10));
            int afterOneSlice = lane.remembered();
            for (int i = 0; i < 5; i++) {
                lane.pass(Duration.ofMillis(10));
            }

            assertThat(afterOneSlice).isBetween(101, 301);
            assertThat(lane.remembered()).isEqualTo(1);
        }
    }

    @Test
    void whatIsForgottenIsTooLateAndNotNew() {
        try (var lane = lane()) {
            lane.send("A", NOON, 1);
            lane.send("tick", NOON + 27 * HOUR, 1);
            lane.pass(Duration.ofMinutes(1));
            lane.landed();

            lane.send(Orders.key("A"), Orders.order("A", NOON, 1), NOON + 27 * HOUR);

            assertThat(lane.landed()).isEmpty();
            assertThat(lane.deadLettered().values()).containsExactly(Reason.TOO_LATE);
        }
    }

    @Test
    void aParkedRecordHoldsForgettingBack() {
        try (var lane = lane()) {
            lane.send("A", NOON, 1);
            registry.loses(8);
            lane.send(Orders.key("P"), Orders.order(8, "P", NOON - 20 * HOUR, 1), NOON);
            lane.send("tick", NOON + 100 * HOUR, 1);
            lane.pass(Duration.ofMinutes(1));
            assertThat(lane.remembered()).isEqualTo(2);

            registry.answersFor(8);
            lane.pass(Duration.ofMinutes(1));
            lane.pass(Duration.ofMinutes(1));

            assertThat(lane.remembered()).isEqualTo(1);
            assertThat(lane.deadLettered()).isEmpty();
        }
    }

    @Test
    void withoutTimeInTheKeyForgettingChangesNoVerdict() {
        var setup = Setups.of(Orders.spec(List.of("order_id"), TombstonePolicy.REJECT), registry);
        for (boolean swept : List.of(true, false)) {
            try (var lane = new TestLane(setup)) {
                lane.send("A", NOON, 1);
                lane.send("tick", NOON + 26 * HOUR + 300_000, 1);
                if (swept) {
                    lane.pass(Duration.ofMinutes(1));
                }
                lane.landed();

                lane.send(Orders.key("A"), Orders.order("A", NOON + 20 * HOUR, 1), NOON + 26 * HOUR + 300_000);
                var withinMemory = lane.deadLettered();
                lane.send("tock", NOON + 26 * HOUR + 300_001, 1);
                lane.landed();
                lane.send(Orders.key("A"), Orders.order("A", NOON + 21 * HOUR, 1), NOON + 26 * HOUR + 300_001);

                assertThat(withinMemory.values()).containsExactly(Reason.DEDUPE_CONFLICT);
                assertThat(lane.landed()).hasSize(1);
            }
        }
    }
}
