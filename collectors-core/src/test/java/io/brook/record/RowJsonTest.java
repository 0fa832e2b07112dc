package io.brook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.brook.contract.Classification;
import io.brook.contract.Column;
import io.brook.contract.ColumnType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowJsonTest {
    private static final Position ORIGIN = new Position("orders.v1", 3, 42);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Test
    void everyTypeIsWrittenInItsOwnWay() {
        assertThat(content("A-1")).isEqualTo("{\"C0\":\"A-1\"}");
        assertThat(content(true)).isEqualTo("{\"C0\":true}");
        assertThat(content(Integer.MIN_VALUE)).isEqualTo("{\"C0\":-2147483648}");
        assertThat(content(Long.MIN_VALUE)).isEqualTo("{\"C0\":-9223372036854775808}");
        assertThat(content(1.5)).isEqualTo("{\"C0\":1.5}");
        assertThat(content(new BigDecimal("12.50"))).isEqualTo("{\"C0\":12.50}");
        assertThat(content(Instant.parse("2010-12-01T08:26:00Z")))
                .isEqualTo("{\"C0\":\"2010-12-01T08:26:00.000000Z\"}");
        assertThat(content(LocalDate.parse("2010-12-01"))).isEqualTo("{\"C0\":\"2010-12-01\"}");
        assertThat(content(LocalTime.parse("08:26"))).isEqualTo("{\"C0\":\"08:26:00.000000\"}");
        assertThat(content(ByteBuffer.wrap(new byte[] {1, 2, 3}))).isEqualTo("{\"C0\":\"AQID\"}");
        assertThat(content(Arrays.asList(1, null, Map.of("a", false)))).isEqualTo("{\"C0\":[1,null,{\"a\":false}]}");
    }

    @Test
    void nullsAreLeftOutAndTheContractsOrderIsKept() {
        assertThat(content(null, "b", null, 4L)).isEqualTo("{\"C1\":\"b\",\"C3\":4}");
        assertThat(content(new Object[] {null})).isEqualTo("{}");
    }

    @ParameterizedTest(name = "{0} at scale {1} is {2}")
    @CsvSource({
        "0, 2, 0.00",
        "-5, 2, -0.05",
        "5, 0, 5",
        "-123456, 3, -123.456",
        "1, 18, 0.000000000000000001",
        "1, 20, 0.00000000000000000001",
        "99999999999999999999999999999999999999, 10, 9999999999999999999999999999.9999999999",
        "-4611686018427387905, 4, -461168601842738.7905",
        "9223372036854775807, 1, 922337203685477580.7",
    })
    void aDecimalHasAllItsDigitsAndNoExponent(BigInteger unscaled, int scale, String expected) {
        assertThat(content(new BigDecimal(unscaled, scale))).isEqualTo("{\"C0\":" + expected + "}");
    }

    @Test
    void landingAddsWhereTheRowComesFrom() {
        var json = new RowJson(columns(1));
        byte[] content = json.content(new Row("A"));

        String landing =
                text(json.landing(content, new Provenance(ORIGIN, 1_291_191_960_000L, 7, "1.0.0", 90_000, false)));

        assertThat(landing)
                .isEqualTo("{\"C0\":\"A\",\"_SRC_TOPIC\":\"orders.v1\",\"_SRC_PARTITION\":3,\"_SRC_OFFSET\":42,"
                        + "\"_SRC_TIMESTAMP\":\"2010-12-01T08:26:00.000000Z\",\"_SCHEMA_ID\":7,"
                        + "\"_CONTRACT_VERSION\":\"1.0.0\",\"_LATE\":true,\"_LATENESS_MS\":90000,\"_OP\":\"U\"}");
    }

    @Test
    void aTombstonesRowHasNoSchemaAndIsADeletion() {
        var json = new RowJson(columns(2));
        byte[] content = json.content(new Row(null, null));

        String landing = text(json.landing(content, new Provenance(ORIGIN, -1, -1, "1.0.0", 0, true)));

        assertThat(landing)
                .isEqualTo("{\"_SRC_TOPIC\":\"orders.v1\",\"_SRC_PARTITION\":3,\"_SRC_OFFSET\":42,"
                        + "\"_CONTRACT_VERSION\":\"1.0.0\",\"_LATE\":false,\"_LATENESS_MS\":0,\"_OP\":\"D\"}");
    }

    @Test
    void aTimestampThatNoCalendarHoldsIsLeftOut() {
        var json = new RowJson(columns(0));

        String landing =
                text(json.landing(json.content(new Row()), new Provenance(ORIGIN, Long.MAX_VALUE, 1, "1", 0, false)));

        assertThat(landing).doesNotContain("_SRC_TIMESTAMP");
    }

    @Test
    void aRowOfAnotherLayoutIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RowJson(columns(2)).content(new Row("A")))
                .withMessage("row must have 2 columns, was of 1");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anyTextParsesBackToItself(long seed) {
        var random = new SplittableRandom(seed);
        var json = new RowJson(columns(1));
        for (int i = 0; i < 2_000; i++) {
            String text = anyText(random);

            byte[] content = json.content(new Row(text));

            assertThat(parsed(content).get("C0").textValue()).isEqualTo(text);
        }
    }

    @Test
    void aTextLongerThanTheBufferParsesBackToItself() {
        String text = "é\u0001😀x".repeat(400_000);
        var json = new RowJson(columns(1));

        byte[] large = json.content(new Row(text));
        byte[] small = json.content(new Row("after"));

        assertThat(parsed(large).get("C0").textValue()).isEqualTo(text);
        assertThat(text(small)).isEqualTo("{\"C0\":\"after\"}");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anyInstantIsWrittenAsTheCalendarHasIt(long seed) {
        var random = new SplittableRandom(seed);
        var micros =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
        for (int i = 0; i < 20_000; i++) {
            var instant = Instant.ofEpochSecond(
                    random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000));

            assertThat(content(instant)).isEqualTo("{\"C0\":\"" + micros.format(instant) + "\"}");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anyNumberParsesBackToItself(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            long number = random.nextLong() >> random.nextInt(64);
            var decimal = new BigDecimal(new BigInteger(random.nextInt(1, 126), new Random(i)), random.nextInt(20));
            double real = Double.longBitsToDouble(random.nextLong());
            double finite = Double.isFinite(real) ? real : 0.1;

            JsonNode parsed = parsed(json(number, decimal, finite));

            assertThat(parsed.get("C0").longValue()).isEqualTo(number);
            assertThat(parsed.get("C1").decimalValue()).isEqualByComparingTo(decimal);
            assertThat(parsed.get("C2").doubleValue()).isEqualTo(finite);
        }
    }

    private static String anyText(SplittableRandom random) {
        var text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x80));
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(random.nextInt(0x10000, 0x110000));
                default -> text.append("\"\\\b\f\n\r\t/".charAt(random.nextInt(8)));
            }
        }
        return text.toString();
    }

    private static String content(@Nullable Object... values) {
        return text(json(values));
    }

    private static byte[] json(@Nullable Object... values) {
        return new RowJson(columns(values.length)).content(new Row(values));
    }

    private static List<Column> columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Column(
                        "c" + i, new ColumnType.Text(), false, Classification.INTERNAL, Optional.empty(), "a column"))
                .toList();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static JsonNode parsed(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
