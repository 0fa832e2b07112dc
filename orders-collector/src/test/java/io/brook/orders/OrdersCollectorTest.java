package io.brook.orders;

import static io.brook.testkit.CollectorHarness.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.admission.Verdict.Accepted;
import io.brook.admission.Verdict.Duplicate;
import io.brook.record.Reason;
import io.brook.testkit.CollectorHarness;
import io.brook.testkit.CollectorTest;
import io.brook.testkit.LandedRow;
import io.brook.testkit.Letter;
import io.brook.testkit.Message;
import io.brook.testkit.RecordBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

@CollectorTest("contracts/orders_core.yaml")
class OrdersCollectorTest {
    private static final RecordBuilder ORDER = RecordBuilder.event("avro/orders_core.avsc");

    @Test
    void aRepeatedOrderLandsOnce(CollectorHarness orders) {
        orders.receives(order("A-1"), order("A-1"));

        assertThat(orders.landed()).hasSize(1);
        assertThat(orders.verdicts()).hasExactlyElementsOfTypes(Accepted.class, Duplicate.class);
    }

    @Test
    void theSameLineWithAnotherQuantityIsAConflictAndKeepsItsFirstSighting(CollectorHarness orders) {
        orders.receives(
                ORDER.with("order_id", "536365-85123A").with("quantity", 6).build(),
                ORDER.with("order_id", "536365-85123A").with("quantity", 8).build());

        assertThat(orders.landed()).extracting(row -> row.get("QUANTITY")).containsExactly(new BigDecimal(6));
        assertThat(orders.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(Reason.DEDUPE_CONFLICT);
            assertThat(letter.headers()).containsEntry("brook-first-seen", "orders.v1:0:0");
        });
    }

    @Test
    void amountsLandToTheCent(CollectorHarness orders) {
        orders.receives(ORDER.with("order_id", "A-1")
                .with("total_usd", "1234567890.10")
                .with("unit_price", "2.550")
                .build());

        assertThat(orders.landed()).singleElement().satisfies(row -> {
            assertThat((BigDecimal) row.get("TOTAL_USD")).isEqualByComparingTo("1234567890.10");
            assertThat((BigDecimal) row.get("UNIT_PRICE")).isEqualByComparingTo("2.55");
        });
    }

    @Test
    void anOrderBehindTheWatermarkLandsLate(CollectorHarness orders) {
        orders.receives(order("A-1"), orderAt("A-2", START.minus(Duration.ofHours(3))));

        assertThat(orders.landed()).extracting(LandedRow::late).containsExactly(false, true);
        assertThat(orders.ledger().late()).isEqualTo(1);
    }

    @Test
    void anOrderBeyondTheAllowanceIsTooLate(CollectorHarness orders) {
        orders.receives(
                order("A-1"),
                orderAt("A-2", START.minus(Duration.ofHours(26))),
                orderAt("A-3", START.minus(Duration.ofHours(26)).minusMillis(1)));

        assertThat(orders.landed()).hasSize(2);
        assertThat(orders.deadLetters()).extracting(Letter::reason).containsExactly(Reason.TOO_LATE);
    }

    @Test
    void anOrderFromTheFutureIsRefusedAndMakesNoOtherLate(CollectorHarness orders) {
        orders.receives(orderAt("A-1", START.plus(Duration.ofDays(365))), order("A-2"));

        assertThat(orders.deadLetters()).extracting(Letter::reason).containsExactly(Reason.EVENT_TS_FUTURE);
        assertThat(orders.landed()).extracting(LandedRow::late).containsExactly(false);
    }

    @Test
    void aTombstoneIsRefused(CollectorHarness orders) {
        orders.receives(Message.tombstone("A-1"));

        assertThat(orders.deadLetters()).extracting(Letter::reason).containsExactly(Reason.TOMBSTONE);
    }

    @Test
    void anOrderWithoutItsKeyIsRefused(CollectorHarness orders) {
        orders.receives(Message.of(order("A-1")).withoutKey());

        assertThat(orders.deadLetters()).extracting(Letter::reason).containsExactly(Reason.MISSING_KEY);
    }

    @Test
    void anOrderUnderAnothersKeyIsRefused(CollectorHarness orders) {
        orders.receives(Message.of(order("A-1")).withKey("A-2"));

        assertThat(orders.deadLetters()).extracting(Letter::reason).containsExactly(Reason.KEY_MISMATCH);
    }

    @Test
    void bytesThatAreNoOrderAreRefusedAndTheNextOrderLands(CollectorHarness orders) {
        orders.receives(
                Message.raw("A-1", (byte) 1, (byte) 2),
                Message.of(order("A-2")).withSchemaId(4711),
                Message.of(order("A-3")));

        assertThat(orders.deadLetters())
                .extracting(Letter::reason)
                .containsExactly(Reason.UNDECODABLE, Reason.UNKNOWN_SCHEMA_ID);
        assertThat(orders.landed()).extracting(row -> row.get("ORDER_ID")).containsExactly("A-3");
    }

    @Test
    void everyOrderIsAccountedFor(CollectorHarness orders) {
        orders.receives(order("A-1"), order("A-1"), order("A-2"));
        orders.receives(Message.tombstone("A-3"));

        var ledger = orders.ledger();

        assertThat(ledger.in()).isEqualTo(4);
        assertThat(ledger.balanced()).isTrue();
    }

    private static GenericRecord order(String id) {
        return orderAt(id, START);
    }

    private static GenericRecord orderAt(String id, Instant time) {
        return ORDER.with("order_id", id).with("event_ts", time).build();
    }
}
