package io.brook.testkit;

import static io.brook.testkit.CollectorHarness.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brook.admission.Verdict.Accepted;
import io.brook.admission.Verdict.Duplicate;
import io.brook.admission.Verdict.Late;
import io.brook.admission.Verdict.Refused;
import io.brook.record.Reason;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

@CollectorTest("contracts/sensor_core.yaml")
class CollectorHarnessTest {
    @Test
    void anEventLandsAsARowWithItsProvenance(CollectorHarness sensors) {
        sensors.receives(reading("S-1").with("celsius", 21.5).build());

        assertThat(sensors.landed()).singleElement().satisfies(row -> {
            assertThat(row.get("SENSOR_ID")).isEqualTo("S-1");
            assertThat(row.get("celsius")).isEqualTo(new BigDecimal("21.5"));
            assertThat(row.get("_CONTRACT_VERSION")).isEqualTo("1.0.0");
            assertThat(row.source()).hasToString("readings.v1:0:0");
            assertThat(row.late()).isFalse();
            assertThat(row.deleted()).isFalse();
        });
    }

    @Test
    void verdictsComeInTheOrderOfTheRecords(CollectorHarness sensors) {
        sensors.receives(
                reading("S-1").build(),
                reading("S-1").build(),
                reading("S-1").with("celsius", 1.0).build(),
                reading("S-2")
                        .with("event_ts", START.minus(Duration.ofHours(3)))
                        .build());

        assertThat(sensors.verdicts())
                .hasExactlyElementsOfTypes(Accepted.class, Duplicate.class, Refused.class, Late.class);
        assertThat(sensors.landed()).extracting(LandedRow::late).containsExactly(false, true);
    }

    @Test
    void aDeadLetterOpensToTheOriginalBytes(CollectorHarness sensors) {
        sensors.receives(Message.raw("S-1", (byte) 9, (byte) 8).withHeader("origin", "gate 4"));

        assertThat(sensors.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(Reason.UNDECODABLE);
            assertThat(letter.origin()).hasToString("readings.v1:0:0");
            assertThat(letter.original().value()).containsExactly(9, 8);
            assertThat(letter.original().headers()).hasSize(1);
            assertThat(letter.headers()).containsEntry("brook-contract", "sensor_core");
            assertThat(new String(letter.envelope(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("gate 4");
        });
    }

    @Test
    void theLedgerCountsEveryRecord(CollectorHarness sensors) {
        sensors.receives(reading("S-1").build(), reading("S-1").build());
        sensors.receives(Message.tombstone("S-1"));

        var ledger = sensors.ledger();

        assertThat(ledger).isEqualTo(new Ledger(3, 1, 0, 1, Map.of(Reason.TOMBSTONE, 1L), 0));
        assertThat(ledger.balanced()).isTrue();
    }

    @Test
    void aRecordOfANewSchemaWaitsWhileTheRegistryIsAway(CollectorHarness sensors) {
        sensors.registry().goesAway();
        sensors.receives(Message.of(reading("S-1").build()).withSchemaId(1));

        assertThat(sensors.landed()).isEmpty();
        assertThat(sensors.ledger().parked()).isEqualTo(1);

        sensors.registry().returns();
        sensors.advance(Duration.ofSeconds(2));

        assertThat(sensors.landed()).hasSize(1);
        assertThat(sensors.ledger()).isEqualTo(new Ledger(1, 1, 0, 0, Map.of(), 0));
    }

    @Test
    void recordsAreAppendedWhenTheClockSays(CollectorHarness sensors) {
        sensors.advance(Duration.ofHours(1));

        sensors.receives(reading("S-1").build());

        assertThat(sensors.now()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(sensors.landed().getFirst().get("_SRC_TIMESTAMP")).isEqualTo("2026-01-01T13:00:00.000000Z");
    }

    @Test
    void aMessageMayContradictItsEvent(CollectorHarness sensors) {
        GenericRecord reading = reading("S-1").build();

        sensors.receives(
                Message.of(reading).withKey("S-2"),
                Message.of(reading).withoutKey(),
                Message.of(reading).withSchemaId(77),
                Message.of(reading).withTimestamp(START.minus(Duration.ofHours(1))));

        assertThat(sensors.deadLetters())
                .extracting(Letter::reason)
                .containsExactly(
                        Reason.KEY_MISMATCH, Reason.MISSING_KEY, Reason.UNKNOWN_SCHEMA_ID, Reason.EVENT_TS_FUTURE);
    }

    @Test
    void eachTestBeginsAnew(CollectorHarness sensors) {
        assertThat(sensors.landed()).isEmpty();
        assertThat(sensors.verdicts()).isEmpty();
        assertThat(sensors.now()).isEqualTo(START);
    }

    @Test
    void aCollectorThatTheContractDoesNotHaveIsRefused() {
        var product =
                (io.brook.runtime.ProductRead.Usable) io.brook.runtime.ProductFiles.read("contracts/sensor_core.yaml");

        assertThatThrownBy(() -> CollectorHarness.open(product.product(), "other", java.util.List.of()))
                .hasMessage("collector must be one of [readings_v1], was 'other'");
    }

    private static RecordBuilder reading(String id) {
        return RecordBuilder.event("avro/sensor_core.avsc").with("sensor_id", id);
    }
}
