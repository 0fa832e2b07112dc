package io.brook.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.CollectorSpec;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import io.brook.contract.TombstonePolicy;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static CollectorSpec specOf(String type) {
        var base = Readings.spec(TombstonePolicy.REJECT, "sensor", "event_ts");
        var value = new Column(
                "value",
                ColumnType.parse(type),
                false,
                base.columns().getFirst().classification(),
                Optional.empty(),
                "");
        return new CollectorSpec(
                base.name(),
                base.source(),
                base.schemaFormat(),
                base.key(),
                base.dedupeKeys(),
                base.eventTime(),
                base.lateness(),
                base.futureSkew(),
                base.tombstones(),
                base.dlq(),
                base.landing(),
                base.table(),
                List.of(value));
    }

    private static String landed(String type, String json) {
        byte[] row = ("{\"VALUE\":" + json + "}").getBytes(StandardCharsets.UTF_8);
        return RowReader.of(specOf(type))
                .fromLanding(row)
                .orElseThrow()
                .canonical()
                .getOrDefault("VALUE", "absent");
    }

    /// A driver's answer whose first column has this text, and whose others are NULL.
    private static String stored(String type, @Nullable String text) throws SQLException {
        var result = (ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("getString")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return arguments[0].equals(1) ? text : null;
                });
        return RowReader.of(specOf(type)).fromTable(result).canonical().getOrDefault("VALUE", "absent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "string | \"Zürich\" | Zürich | Zürich",
                "boolean | true | TRUE | true",
                "int | -7 | -7 | -7",
                "long | 9223372036854775807 | 9223372036854775807 | 9223372036854775807",
                "double | 1.0E10 | 1e+10 | 1.0E10",
                "double | 0.1 | 0.1 | 0.1",
                "decimal(12,2) | 12.50 | 12.50 | 12.5",
                "decimal(12,2) | 0.00 | 0.00 | 0",
                "decimal(12,0) | 1200 | 1200 | 1200",
                "timestamp | \"2010-12-01T08:26:00.000000Z\" | 2010-12-01 08:26:00.000000 | 2010-12-01T08:26:00.000000Z",
                "date | \"0001-01-01\" | 0001-01-01 | 0001-01-01",
                "time | \"08:26:00.000001\" | 08:26:00.000001 | 08:26:00.000001",
                "binary | \"AP8=\" | 00FF | AP8=",
                "variant | {\"b\":[1.0,null],\"a\":\"x\"} | {\"a\": \"x\", \"b\": [1, null]} | {\"a\":\"x\",\"b\":[1,null]}",
                "variant | \"text\" | \"text\" | \"text\""
            })
    void theSameValueHasTheSameTextOnTheTopicAndInTheTable(String type, String json, String text, String canonical)
            throws SQLException {
        assertThat(landed(type, json)).isEqualTo(canonical);
        assertThat(stored(type, text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int | \"7\"",
                "string | 7",
                "boolean | \"true\"",
                "timestamp | \"yesterday\"",
                "date | \"2026-02-30\"",
                "long | 1e999999999",
                "decimal(12,2) | [1]"
            })
    void aValueOfAnotherTypeEqualsNoExpectedOne(String type, String json) {
        assertThat(landed(type, json)).startsWith("?");
    }

    @Test
    void nullsAreAbsent() throws SQLException {
        assertThat(landed("int", "null")).isEqualTo("absent");
        assertThat(stored("int", null)).isEqualTo("absent");
    }

    @Test
    void aColumnThatNoContractNamesIsPartOfTheRow() {
        var reader = RowReader.of(specOf("int"));

        assertThat(reader.fromLanding("{\"VALUE\":1,\"MORE\":2}".getBytes(StandardCharsets.UTF_8)))
                .isNotEqualTo(reader.fromLanding("{\"VALUE\":1}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[1]", "{\"VALUE\":1", "{} {}", "7"})
    void whatIsNoObjectIsNoRow(String text) {
        assertThat(RowReader.of(specOf("int")).fromLanding(text.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void rowsThatDifferInOneValueHaveOtherDigests() {
        var reader = RowReader.of(specOf("string"));
        var one = reader.fromLanding("{\"VALUE\":\"1\"}".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        var same = reader.fromLanding("{ \"VALUE\" : \"1\" }".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        var other = reader.fromLanding("{\"VALUE\":\"2\"}".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(one.digest()).isEqualTo(same.digest()).isNotEqualTo(other.digest());
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one).hasToString("ExpectedRow[" + Long.toHexString(one.digest()) + "]");
    }
}
