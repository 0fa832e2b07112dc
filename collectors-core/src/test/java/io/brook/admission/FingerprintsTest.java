package io.brook.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.Classification;
import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.Lateness;
import io.brook.contract.SchemaFormat;
import io.brook.contract.TombstonePolicy;
import io.brook.contract.TopicRef;
import io.brook.record.Row;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    private final Fingerprints fingerprints = new Fingerprints(secret(1), spec());

    private static SecretKeySpec secret(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static CollectorSpec spec() {
        return new CollectorSpec(
                "c",
                new TopicRef("c.v1"),
                SchemaFormat.AVRO,
                "a",
                List.of("a", "b"),
                "b",
                new Lateness(Duration.ZERO, Duration.ZERO),
                Duration.ZERO,
                TombstonePolicy.REJECT,
                new TopicRef("c.dlq"),
                new TopicRef("c.landing"),
                "C_RAW",
                List.of(column("a"), column("b"), column("c")));
    }

    private static Column column(String name) {
        return new Column(name, new ColumnType.Text(), false, Classification.INTERNAL, Optional.empty(), "");
    }

    @Test
    void equalDedupeColumnsGiveTheSameKeyWhateverElseTheRowHolds() {
        assertThat(fingerprints.keyOf(new Row("x", "y", "z"))).isEqualTo(fingerprints.keyOf(new Row("x", "y", null)));
    }

    @Test
    void valuesDoNotRunTogether() {
        assertThat(fingerprints.keyOf(new Row("ab", "c", null)))
                .isNotEqualTo(fingerprints.keyOf(new Row("a", "bc", null)));
    }

    @Test
    void typesAreToldApart() {
        assertThat(fingerprints.keyOf(new Row("1", 1L, null))).isNotEqualTo(fingerprints.keyOf(new Row(1L, "1", null)));
        assertThat(fingerprints.keyOf(new Row("1", true, null)))
                .isNotEqualTo(fingerprints.keyOf(new Row("1", 1, null)));
    }

    @Test
    void theSameNumberIsTheSameInEveryWidthAndScale() {
        assertThat(fingerprints.keyOf(new Row(1, new BigDecimal("1.50"), null)))
                .isEqualTo(fingerprints.keyOf(new Row(1L, new BigDecimal("1.5"), null)));
        assertThat(fingerprints.keyOf(new Row(0.0d, "", null))).isEqualTo(fingerprints.keyOf(new Row(-0.0d, "", null)));
    }

    @Test
    void everyTypeOfARowCanBeKeyed() {
        var row = new Row(
                List.of(Instant.EPOCH, LocalDate.EPOCH, LocalTime.NOON, ByteBuffer.wrap(new byte[] {1})),
                Map.of("k", 1.5d, "l", List.of()),
                null);

        assertThat(fingerprints.keyOf(row)).isEqualTo(fingerprints.keyOf(row));
        assertThat(fingerprints.keyOf(new Row(null, null, null))).isNotEqualTo(fingerprints.keyOf(row));
    }

    @Test
    void anotherSecretGivesOtherHashes() {
        var others = new Fingerprints(secret(2), spec());
        var row = new Row("x", "y", null);

        assertThat(others.keyOf(row)).isNotEqualTo(fingerprints.keyOf(row));
        assertThat(others.contentOf(new byte[] {1})).isNotEqualTo(fingerprints.contentOf(new byte[] {1}));
    }
}
