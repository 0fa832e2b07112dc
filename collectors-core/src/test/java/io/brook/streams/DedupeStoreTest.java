package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.admission.DedupeKey;
import org.junit.jupiter.api.Test;

/// Filters in front of a store that has history: what a restart meets.
class DedupeStoreTest {
    @Test
    void aRepeatIsFoundThoughItsOriginalWasStoredByAnEarlierOwner() {
        var witness = new Witness();
        try (var lane =
                new TestLane(Setups.of(Orders.spec(), new FakeRegistry()).with(witness))) {
            for (int i = 0; i < 100; i++) {
                lane.send("o" + i, Orders.NOON, 1);
            }
            var inherited = new DedupeStore(lane.dedupeStore(), new FilterMemory(1 << 20));
            var entries = lane.dedupeEntries();

            assertThat(entries)
                    .hasSize(100)
                    .allSatisfy((key, firstSeen) -> assertThat(
                                    inherited.find(DedupeKey.bucketOf(key.get()), DedupeKey.of(key.get())))
                            .isEqualTo(firstSeen));
            assertThat(inherited.answeredByFilter()).isZero();
        }
    }

    @Test
    void keysNeverSeenDoNotReachTheStore() {
        var witness = new Witness();
        try (var lane =
                new TestLane(Setups.of(Orders.spec(), new FakeRegistry()).with(witness))) {
            for (int i = 0; i < 1000; i++) {
                lane.send("o" + i, Orders.NOON, 1);
            }
            lane.pass(TestLane.REPORT);

            assertThat(witness.lastState().lookups()).isEqualTo(1000);
            assertThat(witness.lastState().filtered()).isGreaterThan(980);
        }
    }
}
