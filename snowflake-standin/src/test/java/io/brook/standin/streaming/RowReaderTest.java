package io.brook.standin.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.brook.standin.store.ColumnDef;
import io.brook.standin.store.SnowType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static RowReader.Read read(String declared, String json) {
        var open = declared.indexOf('(');
        var arguments = open < 0
                ? List.<Integer>of()
                : java.util.Arrays.stream(declared.substring(open + 1, declared.length() - 1)
                                .split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
        var type = SnowType.declared(open < 0 ? declared : declared.substring(0, open), arguments)
                .orElseThrow();
        var columns = List.of(
                new ColumnDef("X", type, false, null),
                new ColumnDef("REST", SnowType.of(SnowType.Kind.TEXT), true, null));
        return new RowReader(columns).read(("{\"x\": " + json + " ,\"rest\":\"r\"}").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "NUMBER(5,2) ~ 123.455 ~ 123.46",
                "NUMBER(5,2) ~ \"-1e2\" ~ -100.00",
                "NUMBER ~ 12345678901234567890123456789012345678 ~ 12345678901234567890123456789012345678",
                "NUMBER(38,19) ~ 1234567890123456789.0123456789012345678 ~ 1234567890123456789.0123456789012345678",
                "FLOAT ~ 1e-5 ~ 1.0E-5",
                "FLOAT ~ \"NaN\" ~ NaN",
                "BOOLEAN ~ \"TRUE\" ~ true",
                "VARCHAR(2) ~ \"\\uD83D\\uDE00x\" ~ \uD83D\uDE00x",
                "VARCHAR ~ 1.50 ~ 1.50",
                "VARCHAR ~ {\"a\" : [1, 2]} ~ {\"a\" : [1, 2]}",
                "VARIANT ~ {\"a\" :\t[1.50, {\"b\":null}]} ~ {\"a\" :\t[1.50, {\"b\":null}]}",
                "VARIANT ~ \"quo\\\"te\" ~ \"quo\\\"te\"",
                "VARIANT ~ null ~ null",
                "ARRAY ~ 7 ~ [7]",
                "OBJECT ~ {} ~ {}"
            })
    void aValueOfTheTypeIsRead(String declared, String json, String expected) {
        assertThat(read(declared, json)).isInstanceOfSatisfying(RowReader.Read.Good.class, good -> {
            assertThat(Objects.requireNonNull(good.values().getFirst())).hasToString(expected);
            assertThat(good.values().getLast()).isEqualTo("r");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "NUMBER(3,0) ~ 1000",
                "NUMBER(3,0) ~ 999.5",
                "NUMBER ~ \"abc\"",
                "NUMBER ~ true",
                "NUMBER ~ [1]",
                "NUMBER ~ \"1e999999999\"",
                "BOOLEAN ~ 1",
                "BOOLEAN ~ \"yes\"",
                "VARCHAR(2) ~ \"abc\"",
                "DATE ~ \"2026-02-30\"",
                "DATE ~ {\"a\":1}",
                "TIME ~ \"25:00:00\"",
                "TIMESTAMP_NTZ ~ 1700000000",
                "BINARY ~ \"not base64!\"",
                "BINARY(1) ~ \"AAAA\"",
                "OBJECT ~ [1]"
            })
    void aValueThatIsNoneOfTheTypeIsRefusedWithoutNamingIt(String declared, String json) {
        assertThat(read(declared, json)).isInstanceOfSatisfying(RowReader.Read.Bad.class, bad -> {
            assertThat(bad.code()).isEqualTo("BAD_VALUE");
            assertThat(bad.column()).isEqualTo("X");
            assertThat(bad.message()).doesNotContain(json);
        });
    }

    @Test
    void brokenJsonIsRefused() {
        assertThat(read("NUMBER", "1,,"))
                .isInstanceOfSatisfying(
                        RowReader.Read.Bad.class, bad -> assertThat(bad.code()).isEqualTo("MALFORMED"));
    }

    @Test
    void aNullWhereOneMayNotBeIsRefused() {
        assertThat(read("NUMBER", "null"))
                .isInstanceOfSatisfying(
                        RowReader.Read.Bad.class, bad -> assertThat(bad.code()).isEqualTo("MISSING_VALUE"));
    }
}
