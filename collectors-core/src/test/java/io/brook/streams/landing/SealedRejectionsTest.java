package io.brook.streams.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.Contract;
import io.brook.contract.ContractStatus;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TableName;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import io.brook.dlq.DeadLetterOffice;
import io.brook.dlq.EnvelopeOpener;
import io.brook.dlq.LocalKeyWrap;
import io.brook.dlq.Opened;
import io.brook.dlq.Seal;
import io.brook.dlq.SealSettings;
import io.brook.landing.LandingPartition;
import io.brook.landing.LandingRecord;
import io.brook.landing.LaneId;
import io.brook.landing.Rejection;
import io.brook.record.Position;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class SealedRejectionsTest {
    private static final LaneId LANE = new LaneId(
            "orders_core",
            new LandingPartition("orders.landing", 2),
            new UUID(0, 1),
            new TableName("COMMERCE", "BRONZE", "ORDERS"));
    private static final byte[] ROW = "{\"ORDER_ID\":\"A-1\"}".getBytes(StandardCharsets.UTF_8);

    private final LocalKeyWrap key = LocalKeyWrap.of(new byte[32]);
    private final SealedRejections rejections = new SealedRejections(
            contract(),
            new DeadLetterOffice(
                    new Seal(SealSettings.of("orders_core", 1 << 20), key, new SecureRandom(), InstantSource.system()),
                    "1.0.0"),
            "brook.ledger",
            _ -> "topic-id");

    @Test
    void theDeadLetterIsKeyedByOriginAndHoldsTheLandingRecord() {
        var letter = rejections.of(LANE, rejection(false)).getFirst();

        assertThat(letter.topic()).isEqualTo("orders.dlq");
        assertThat(letter.partition()).isEqualTo(2);
        assertThat(text(letter.key())).isEqualTo("orders.v1:2:41");
        assertThat(text(letter.headers().lastHeader("brook-reason").value())).isEqualTo("WAREHOUSE_REJECTED");
        assertThat(new EnvelopeOpener(key).open(letter.value()))
                .isInstanceOfSatisfying(
                        Opened.Original.class,
                        original -> assertThat(original.arrival().value()).isEqualTo(ROW));
    }

    @Test
    void theDeadLetterTellsWhichLandedRowItIsAboutOnWhicheverEdition() {
        var letter = rejections.of(LANE, rejection(false)).getFirst();
        var made = new LaneId("orders_core", LANE.partition(), new UUID(0, 2), LANE.table());

        assertThat(rejections.letters(LANE)).hasToString("orders.dlq-2");
        assertThat(rejections.landingOffset(LANE, letter.headers())).hasValue(7);
        assertThat(rejections.landingOffset(made, letter.headers())).isEmpty();
        assertThat(rejections.landingOffset(LANE, new RecordHeaders())).isEmpty();
    }

    @Test
    void theLedgerMovesOneRecordFromLandedToDeadLettered() {
        var entry = rejections.of(LANE, rejection(false)).getLast();

        assertThat(entry.topic()).isEqualTo("brook.ledger");
        assertThat(text(entry.key())).isEqualTo("orders_core/orders_events_v1/orders.v1:2");
        assertThat(text(entry.value()))
                .isEqualTo("{\"contract\":\"orders_core\",\"collector\":\"orders_events_v1\",\"topic\":\"orders.v1\","
                        + "\"topic_id\":\"topic-id\",\"partition\":2,\"in\":0,\"landed\":-1,\"late\":0,\"duplicate\":0,"
                        + "\"dlq\":{\"WAREHOUSE_REJECTED\":1},\"quarantined\":0,\"parked\":0}");
    }

    @Test
    void aLateRowIsTakenFromTheLateOnesToo() {
        var entry = rejections.of(LANE, rejection(true)).getLast();

        assertThat(text(entry.value())).contains("\"landed\":-1,\"late\":-1");
    }

    private static Rejection rejection(boolean late) {
        return new Rejection(new LandingRecord(7, 0, null, ROW), new Position("orders.v1", 2, 41), late);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Contract contract() {
        var id = new Column("order_id", new ColumnType.Text(), true, Classification.INTERNAL, Optional.empty(), "");
        var collector = new CollectorSpec(
                "orders_events_v1",
                new TopicRef("orders.v1"),
                SchemaFormat.AVRO,
                "order_id",
                List.of("order_id"),
                "event_ts",
                new Lateness(Duration.ofHours(24), Duration.ofHours(2)),
                Duration.ofMinutes(5),
                TombstonePolicy.REJECT,
                new TopicRef("orders.dlq"),
                new TopicRef("orders.landing"),
                "ORDERS",
                List.of(id));
        return new Contract(
                "orders_core",
                "1.0.0",
                ContractStatus.ACTIVE,
                "COMMERCE",
                "BRONZE",
                Classification.INTERNAL,
                List.of(collector));
    }
}
