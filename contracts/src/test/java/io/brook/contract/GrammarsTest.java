package io.brook.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GrammarsTest {
    @ParameterizedTest
    @CsvSource({
        "allow 24h; watermark 2h, PT24H, PT2H",
        "watermark 2h; allow 24h, PT24H, PT2H",
        "allow 7d;watermark 500ms, PT168H, PT0.5S",
        "allow 0s; watermark 30s, PT0S, PT30S",
        "allow 90 m; watermark 2 h, PT90M, PT2H"
    })
    void latenessReadsBothClausesInEitherOrder(String text, Duration allowed, Duration watermark) {
        assertThat(Lateness.parse(text)).isEqualTo(new Lateness(allowed, watermark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "allow 24h",
                "allow 24h; allow 2h",
                "watermark 2h; watermark 2h",
                "allow 24; watermark 2h",
                "allow -24h; watermark 2h",
                "allow 24h, watermark 2h",
                "allow 24h; watermark 2h; allow 1h",
                "allow 2w; watermark 2h",
                "allow 999999999d; watermark 2h",
                "ALLOW 24h; WATERMARK 2h"
            })
    void latenessRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lateness.parse(text))
                .withMessageContaining("was '");
    }

    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "10m, PT10M", "24h, PT24H", "7d, PT168H", "3650d, PT87600H"})
    void aDurationIsANumberAndAUnit(String text, Duration duration) {
        assertThat(DurationText.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "5x", "-5m", "5.5m", "5m5s", "3651d", "9999999999s", "٥m"})
    void aDurationRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DurationText.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"30d, P30D", "6w, P42D", "18mo, P18M", "5y, P5Y"})
    void aRetentionPeriodReadsAndWritesTheSameText(String text, Period period) {
        var retention = RetentionPeriod.parse(text);

        assertThat(retention.period()).isEqualTo(period);
        assertThat(retention).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0d", "30", "30h", "5m", "-1d", "1.5y", "030d", "999999d"})
    void aRetentionPeriodRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RetentionPeriod.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "boolean",
                "int",
                "long",
                "double",
                "decimal(12,2)",
                "decimal(38,38)",
                "decimal(1,0)",
                "timestamp",
                "date",
                "time",
                "binary",
                "variant"
            })
    void aColumnTypeReadsAndWritesTheSameText(String text) {
        assertThat(ColumnType.parse(text).label()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "String",
                "varchar",
                "decimal",
                "decimal(12)",
                "decimal(0,0)",
                "decimal(39,2)",
                "decimal(2,3)"
            })
    void aColumnTypeRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "kafka://orders.v1, orders.v1, orders",
        "kafka://orders, orders, orders",
        "kafka://a_b-c.v12, a_b-c.v12, a_b-c",
        "kafka://orders.v1.raw, orders.v1.raw, orders.v1.raw"
    })
    void aTopicKnowsItsNameWithAndWithoutItsVersion(String text, String topic, String base) {
        var ref = TopicRef.parse(text);

        assertThat(ref.topic()).isEqualTo(topic);
        assertThat(ref.base()).isEqualTo(base);
        assertThat(ref).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.v1", "kafka://", "kafka://..", "kafka://a/b", "kafka://a b", "s3://orders"})
    void aTopicRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TopicRef.parse(text));
    }

    @Test
    void freshnessReadsABound() {
        assertThat(Freshness.parse("<=10m")).isEqualTo(new Freshness(Duration.ofMinutes(10)));
        assertThat(Freshness.parse("<= 30s")).isEqualTo(new Freshness(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10m", "<10m", ">=10m", "<=0m", "<=10", "<=10%"})
    void freshnessRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Freshness.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "null_rate(total_usd) <= 0.1%, total_usd, 0.1",
        "null_rate(a)<=100%, a, 100",
        "null_rate( a ) <= 0 %, a, 0"
    })
    void completenessReadsAColumnAndAShare(String text, String column, BigDecimal percent) {
        assertThat(Completeness.parse(text)).isEqualTo(new Completeness(column, percent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null_rate(total_usd) <= 0.1",
                "null_rate() <= 0.1%",
                "null_rate(a b) <= 1%",
                "null_rate(a) < 1%",
                "null_rate(a) <= 101%",
                "null_rate(a) <= -1%",
                "rows(a) <= 1%"
            })
    void completenessRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Completeness.parse(text));
    }

    @Test
    void driftReadsABoundAndAColumn() {
        assertThat(DriftBound.parse("<=0.1 for total_usd"))
                .isEqualTo(new DriftBound(new BigDecimal("0.1"), "total_usd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<=0.1", "0.1 for a", "<=0 for a", "<=0.1 for", "<=0.1 for a; drop", "<=0.1% for a"})
    void driftRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DriftBound.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1, 0, 0", "10.20.30, 10, 20, 30"})
    void aVersionHasThreeNumbers(String text, int major, int minor, int patch) {
        assertThat(SemanticVersion.parse(text)).isEqualTo(new SemanticVersion(major, minor, patch));
        assertThat(SemanticVersion.parse(text)).hasToString(text);
    }

    @Test
    void versionsAreOrderedByNumberAndNotByText() {
        assertThat(SemanticVersion.parse("1.10.0")).isGreaterThan(SemanticVersion.parse("1.9.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.9999999999"})
    void aVersionRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SemanticVersion.parse(text));
    }

    @Test
    void aTableNameHasThreeParts() {
        assertThat(TableName.parse("DB.S.T")).isEqualTo(new TableName("DB", "S", "T"));
        assertThat(TableName.parse("DB.S.T")).hasToString("DB.S.T");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "S.T", "A.B.C.D", "A.B.", "A.B.C;", "A.B.\"C\"", "1A.B.C"})
    void aTableNameRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TableName.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"kafka:orders.v1, kafka, orders.v1", "s3://logs/orders/*, s3, //logs/orders/*", "dbt:A, dbt, A"})
    void aLineageReferenceHasAKindAndATarget(String text, String kind, String target) {
        assertThat(LineageRef.parse(text)).isEqualTo(new LineageRef(kind, target));
        assertThat(LineageRef.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders", ":orders", "kafka:", "Kafka:orders", "kafka:a b"})
    void aLineageReferenceRefusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LineageRef.parse(text));
    }
}
