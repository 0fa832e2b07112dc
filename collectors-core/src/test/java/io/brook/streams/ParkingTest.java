package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.admission.EventClock;
import io.brook.contract.TombstonePolicy;
import io.brook.record.Arrival;
import io.brook.record.Header;
import io.brook.record.Position;
import io.brook.record.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParkingTest {
    private static final long NOON = Orders.NOON;
    private static final long HOUR = Orders.HOUR;
    private static final int NEW_ID = 8;

    private final FakeRegistry registry = new FakeRegistry();

    private TestLane lane() {
        registry.loses(NEW_ID);
        return new TestLane(Setups.of(Orders.spec(), registry));
    }

    @Test
    void onlyRecordsOfTheUnseenSchemaWait() {
        try (var lane = lane()) {
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON, 1), NOON);
            lane.send("B", NOON, 1);

            assertThat(lane.landed()).singleElement().asString().contains("\"ORDER_ID\":\"B\"");
            assertThat(lane.ledger()).singleElement().satisfies(entry -> {
                assertThat(entry.in()).isEqualTo(2);
                assertThat(entry.parked()).isEqualTo(1);
                assertThat(entry.balanced()).isTrue();
            });
        }
    }

    @Test
    void theyLandByThemselvesOnceTheRegistryAnswers() {
        try (var lane = lane()) {
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON, 1), NOON);
            lane.ledger();

            registry.answersFor(NEW_ID);
            lane.pass(Duration.ofSeconds(1));

            assertThat(lane.landed()).hasSize(1);
            assertThat(lane.ledger()).singleElement().satisfies(entry -> {
                assertThat(entry.range()).isNull();
                assertThat(entry.in()).isZero();
                assertThat(entry.parked()).isEqualTo(-1);
                assertThat(entry.landed()).isEqualTo(1);
                assertThat(entry.balanced()).isTrue();
            });
        }
    }

    @Test
    void recordsOfTheSameKeyWaitBehindAndKeepTheirOrder() {
        try (var lane = lane()) {
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON, 1), NOON);
            lane.send("A", NOON + 1, 2);
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON + 2, 3), NOON + 2);
            assertThat(lane.landed()).isEmpty();

            registry.answersFor(NEW_ID);
            lane.pass(Duration.ofSeconds(1));

            assertThat(lane.landed())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"_SRC_OFFSET\":0"),
                            second -> assertThat(second).contains("\"_SRC_OFFSET\":1"),
                            third -> assertThat(third).contains("\"_SRC_OFFSET\":2"));
        }
    }

    @Test
    void aParkedRecordIsJudgedByTheClockOfItsArrival() {
        try (var lane = lane()) {
            lane.send("first", NOON, 1);
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON - HOUR, 1), NOON);
            lane.send("later", NOON + 50 * HOUR, 1);
            lane.landed();

            registry.answersFor(NEW_ID);
            lane.pass(Duration.ofSeconds(1));

            assertThat(lane.landed()).singleElement().asString().contains("\"_LATE\":false");
        }
    }

    @Test
    void theRepeatOfAParkedRecordIsItsDuplicate() {
        try (var lane = lane()) {
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON, 1), NOON);
            lane.send("A", NOON, 1);

            registry.answersFor(NEW_ID);
            lane.pass(Duration.ofSeconds(1));

            assertThat(lane.landed()).hasSize(1);
            assertThat(lane.ledger()).extracting(LedgerEntry::duplicate).containsExactly(1L);
        }
    }

    @Test
    void anIdThatTurnsOutUnknownIsDeadLettered() {
        try (var lane = lane()) {
            lane.send(Orders.key("A"), Orders.order(99, "A", NOON, 1), NOON);

            assertThat(lane.deadLettered().values()).containsExactly(Reason.UNKNOWN_SCHEMA_ID);
        }
    }

    @Test
    void aFullParkAsksForAPauseAndLosesNothing() {
        registry.loses(NEW_ID);
        var pauses = new AtomicInteger();
        var limits = new Limits(1 << 20, 64 << 10, 64, 64 << 10, 4 << 20, 3, 64L << 20, 1 << 20);
        try (var lane = new TestLane(Setups.of(Orders.spec(), registry).with(limits), pauses::incrementAndGet)) {
            for (int i = 0; i < 5; i++) {
                lane.send(Orders.key("K" + i), Orders.order(NEW_ID, "K" + i, NOON, 1), NOON);
            }
            assertThat(pauses).hasValue(3);

            registry.answersFor(NEW_ID);
            lane.pass(Duration.ofSeconds(1));

            assertThat(lane.landed()).hasSize(5);
        }
    }

    @Test
    void aFullParkIsEmptiedByTheNextRecordOnceTheRegistryAnswers() {
        registry.loses(NEW_ID);
        var pauses = new AtomicInteger();
        var limits = new Limits(1 << 20, 64 << 10, 64, 64 << 10, 4 << 20, 3, 64L << 20, 1 << 20);
        try (var lane = new TestLane(Setups.of(Orders.spec(), registry).with(limits), pauses::incrementAndGet)) {
            for (int i = 0; i < 3; i++) {
                lane.send(Orders.key("K" + i), Orders.order(NEW_ID, "K" + i, NOON, 1), NOON);
            }

            registry.answersFor(NEW_ID);
            lane.send("K0", NOON + 1, 2);

            assertThat(pauses).hasValue(1);
            assertThat(lane.landed()).hasSize(4).last().asString().contains("\"_SRC_OFFSET\":3");
        }
    }

    @Test
    void aParkedRecordSurvivesItsEncoding() {
        var arrival = new Arrival(
                new Position("t", 1, 2),
                NOON,
                null,
                new byte[] {1, 2},
                List.of(new Header("a", new byte[] {3}), new Header("ä", null)));

        var read = ParkedRecord.decode(arrival.position(), new ParkedRecord(arrival, new EventClock(5)).encoded());

        assertThat(read.clock()).isEqualTo(new EventClock(5));
        assertThat(read.arrival().key()).isNull();
        assertThat(read.arrival().value()).containsExactly(1, 2);
        assertThat(read.arrival().timestamp()).isEqualTo(NOON);
        assertThat(read.arrival().headers())
                .satisfiesExactly(first -> assertThat(first.value()).containsExactly(3), second -> {
                    assertThat(second.name()).isEqualTo("ä");
                    assertThat(second.value()).isNull();
                });
    }

    @Test
    void aRepeatThatWaitsBehindItsFirstIsADuplicateEvenIfItsClockNeverSawTheFirst() {
        registry.loses(NEW_ID);
        var spec = Orders.spec(List.of("order_id"), TombstonePolicy.REJECT);
        try (var lane = new TestLane(Setups.of(spec, registry))) {
            lane.send("earlier", NOON, 1);
            lane.landed();
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON + 3 * HOUR, 1), NOON + 3 * HOUR);
            lane.send(Orders.key("A"), Orders.order(NEW_ID, "A", NOON + 3 * HOUR, 1), NOON + 3 * HOUR);

            registry.answersFor(NEW_ID);
            lane.pass(Duration.ofSeconds(1));

            assertThat(lane.landed()).singleElement().asString().contains("\"_SRC_OFFSET\":1");
        }
    }
}
