package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.TombstonePolicy;
import io.brook.dlq.Opened;
import io.brook.record.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorTopologyTest {
    private static final long NOON = Orders.NOON;
    private final FakeRegistry registry = new FakeRegistry();

    private TestLane lane() {
        return new TestLane(Setups.of(Orders.spec(), registry));
    }

    @Test
    void anOrderLandsAsAFinishedRow() {
        try (var lane = lane()) {
            lane.send("A", NOON, 2);

            assertThat(lane.landed())
                    .containsExactly("{\"ORDER_ID\":\"A\",\"EVENT_TS\":\"2026-01-01T12:00:00.000000Z\",\"QUANTITY\":2,"
                            + "\"_SRC_TOPIC\":\"orders.v1\",\"_SRC_PARTITION\":0,\"_SRC_OFFSET\":0,"
                            + "\"_SRC_TIMESTAMP\":\"2026-01-01T12:00:00.000000Z\",\"_SCHEMA_ID\":7,"
                            + "\"_CONTRACT_VERSION\":\"1.0.0\",\"_LATE\":false,\"_LATENESS_MS\":0,\"_OP\":\"U\"}");
            assertThat(lane.deadLettered()).isEmpty();
        }
    }

    @Test
    void aRepeatOfTheSameContentLandsNoSecondTime() {
        try (var lane = lane()) {
            lane.send("A", NOON, 2);
            lane.send("A", NOON, 2);

            assertThat(lane.landed()).hasSize(1);
            assertThat(lane.deadLettered()).isEmpty();
            assertThat(lane.ledger()).singleElement().satisfies(entry -> {
                assertThat(entry.in()).isEqualTo(2);
                assertThat(entry.landed()).isEqualTo(1);
                assertThat(entry.duplicate()).isEqualTo(1);
                assertThat(entry.range()).isEqualTo(new LedgerEntry.Range(0, 1));
                assertThat(entry.topicId()).isEqualTo("topic-id-1");
            });
        }
    }

    @Test
    void aRepeatOfOtherContentIsAConflictThatNamesTheFirst() {
        try (var lane = lane()) {
            lane.send("A", NOON, 2);
            lane.send("A", NOON, 3);

            var letter = lane.deadLetters().getFirst();
            assertThat(TestLane.header(letter, "brook-reason")).isEqualTo("DEDUPE_CONFLICT");
            assertThat(TestLane.header(letter, "brook-first-seen")).isEqualTo("orders.v1:0:0");
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).isEqualTo("orders.v1:0:1");
            assertThat(lane.landed()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "300000, landed",
        "300001, EVENT_TS_FUTURE",
        "-7200000, landed",
        "-7200001, late",
        "-93600000, late",
        "-93600001, TOO_LATE"
    })
    void theEdgesOfTimeAreExactToTheMillisecond(long distance, String fate) {
        try (var lane = lane()) {
            lane.send("first", NOON, 1);
            lane.landed();
            long event = NOON + distance;

            lane.send(Orders.key("A"), Orders.order("A", event, 1), NOON);

            var rows = lane.landed();
            switch (fate) {
                case "landed" -> assertThat(rows).singleElement().asString().contains("\"_LATE\":false");
                case "late" ->
                    assertThat(rows)
                            .singleElement()
                            .asString()
                            .contains("\"_LATE\":true,\"_LATENESS_MS\":" + (-distance - 2 * Orders.HOUR));
                default ->
                    assertThat(lane.deadLettered())
                            .containsExactlyEntriesOf(Map.of("orders.v1:0:1", Reason.valueOf(fate)));
            }
        }
    }

    @Test
    void everyKindOfPoisonGetsItsReasonAndGoodRecordsGoOn() {
        try (var lane = lane()) {
            lane.send(Orders.key("A"), new byte[] {1, 2, 3}, NOON);
            lane.send(Orders.key("A"), Orders.order(99, "A", NOON, 1), NOON);
            lane.send(Orders.key("A"), null, NOON);
            lane.send(null, Orders.order("A", NOON, 1), NOON);
            lane.send(Orders.key("A"), Orders.order(Orders.SCHEMA_ID, "A", null, 1), NOON);
            lane.send(Orders.key("B"), Orders.order("A", NOON, 1), NOON);
            lane.send(Orders.key("A"), new byte[Limits.DEFAULT.valueBytes() + 1], NOON);
            lane.send("A", NOON, 1);

            assertThat(lane.deadLettered())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "orders.v1:0:0", Reason.UNDECODABLE,
                            "orders.v1:0:1", Reason.UNKNOWN_SCHEMA_ID,
                            "orders.v1:0:2", Reason.TOMBSTONE,
                            "orders.v1:0:3", Reason.MISSING_KEY,
                            "orders.v1:0:4", Reason.MISSING_EVENT_TS,
                            "orders.v1:0:5", Reason.KEY_MISMATCH,
                            "orders.v1:0:6", Reason.OVERSIZE));
            assertThat(lane.landed()).hasSize(1);
            assertThat(lane.ledger()).singleElement().satisfies(entry -> {
                assertThat(entry.in()).isEqualTo(8);
                assertThat(entry.deadLettered()).isEqualTo(7);
                assertThat(entry.balanced()).isTrue();
            });
        }
    }

    @Test
    void tooManyHeadersAreRefused() {
        try (var lane = lane()) {
            var headers = new RecordHeaders();
            for (int i = 0; i <= Limits.DEFAULT.headers(); i++) {
                headers.add("h", new byte[] {1});
            }

            lane.send(Orders.key("A"), Orders.order("A", NOON, 1), NOON, headers);

            assertThat(lane.deadLettered().values()).containsExactly(Reason.HEADERS_OVER_LIMIT);
        }
    }

    @Test
    void aDeadLetterHoldsTheOriginalByteForByte() {
        try (var lane = lane()) {
            byte[] value = {9, 8, 7};
            lane.send(Orders.key("A"), value, NOON, new RecordHeaders().add("trace", new byte[] {5}));

            var opened = Setups.opener().open(lane.deadLetters().getFirst().value());

            assertThat(opened).isInstanceOfSatisfying(Opened.Original.class, whole -> {
                assertThat(whole.arrival().value()).isEqualTo(value);
                assertThat(whole.arrival().timestamp()).isEqualTo(NOON);
                assertThat(whole.arrival().headers()).hasSize(1);
            });
        }
    }

    @Test
    void aTombstoneLandsAsADeletionWhereTheContractSaysSoAndMovesNoClock() {
        try (var lane = new TestLane(
                Setups.of(Orders.spec(List.of("order_id", "event_ts"), TombstonePolicy.DELETE), registry))) {
            lane.send("A", NOON, 1);
            lane.send(Orders.key("A"), null, NOON + 100 * Orders.HOUR);
            lane.send("B", NOON, 1);

            assertThat(lane.landed())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("\"_OP\":\"U\""),
                            second -> assertThat(second)
                                    .contains("\"ORDER_ID\":\"A\"")
                                    .contains("\"_OP\":\"D\""),
                            third -> assertThat(third)
                                    .contains("\"ORDER_ID\":\"B\"")
                                    .contains("\"_LATE\":false"));
        }
    }

    @Test
    void anEventFromTheFutureDoesNotMakeTheRestLate() {
        try (var lane = lane()) {
            lane.send("A", NOON, 1);
            lane.send(Orders.key("B"), Orders.order("B", NOON + 365 * 24 * Orders.HOUR, 1), NOON);
            lane.send("C", NOON, 1);

            assertThat(lane.landed())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row).contains("\"_LATE\":false"));
        }
    }
}
