package io.brook.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.brook.record.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One value through one column.
class ColumnValuesTest {
    private static final String DECIMAL = "{'type':'bytes','logicalType':'decimal','precision':6,'scale':2}";
    private static final String MILLIS = "{'type':'long','logicalType':'timestamp-millis'}";
    private static final String MICROS = "{'type':'long','logicalType':'timestamp-micros'}";
    private static final String LOCAL = "{'type':'long','logicalType':'local-timestamp-micros'}";
    private static final String DATE = "{'type':'int','logicalType':'date'}";
    private static final String TIME_MILLIS = "{'type':'int','logicalType':'time-millis'}";
    private static final String TIME_MICROS = "{'type':'long','logicalType':'time-micros'}";

    static Stream<Arguments> fits() {
        return Stream.of(
                arguments("string", "'string'", "a", "a"),
                arguments("boolean", "'boolean'", true, true),
                arguments("int", "'int'", 7, 7),
                arguments("long", "'long'", 7L, 7L),
                arguments("long", "'int'", 7, 7L),
                arguments("double", "'double'", 0.5, 0.5),
                arguments("double", "'float'", 0.5f, 0.5),
                arguments("decimal(6,2)", DECIMAL, bytes("-999999"), new BigDecimal("-9999.99")),
                arguments("decimal(8,4)", DECIMAL, bytes("5"), new BigDecimal("0.0500")),
                arguments("timestamp", MILLIS, -1L, Instant.parse("1969-12-31T23:59:59.999Z")),
                arguments("timestamp", MICROS, -1L, Instant.parse("1969-12-31T23:59:59.999999Z")),
                arguments("timestamp", MILLIS, -62_135_596_800_000L, Instant.parse("0001-01-01T00:00:00Z")),
                arguments("timestamp", MILLIS, 253_402_300_799_999L, Instant.parse("9999-12-31T23:59:59.999Z")),
                arguments("timestamp", LOCAL, 1_000_001L, Instant.parse("1970-01-01T00:00:01.000001Z")),
                arguments("date", DATE, -719_162, LocalDate.of(1, 1, 1)),
                arguments("date", DATE, 2_932_896, LocalDate.of(9999, 12, 31)),
                arguments("time", TIME_MILLIS, 86_399_999, LocalTime.parse("23:59:59.999")),
                arguments("time", TIME_MICROS, 0L, LocalTime.MIDNIGHT),
                arguments("binary", "'bytes'", ByteBuffer.wrap(new byte[] {1}), ByteBuffer.wrap(new byte[] {1})));
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @MethodSource("fits")
    void aValueThatFitsIsTheRows(String type, String avro, Object raw, Object expected) {
        assertThat(check(type, avro, raw))
                .isInstanceOfSatisfying(
                        Checked.Fit.class, fit -> assertThat(fit.row().value(2)).isEqualTo(expected));
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                arguments("not a number", "double", "'double'", Double.NaN),
                arguments("infinite", "double", "'double'", Double.NEGATIVE_INFINITY),
                arguments("infinite float", "double", "'float'", Float.POSITIVE_INFINITY),
                arguments("seven digits", "decimal(6,2)", DECIMAL, bytes("1000000")),
                arguments("no digits", "decimal(6,2)", DECIMAL, ByteBuffer.allocate(0)),
                arguments("a thousand bytes", "decimal(6,2)", DECIMAL, ByteBuffer.allocate(1_000)),
                arguments("year 0", "timestamp", MILLIS, -62_135_596_800_001L),
                arguments("year 10000", "timestamp", MILLIS, 253_402_300_800_000L),
                arguments("the last long", "timestamp", MICROS, Long.MAX_VALUE),
                arguments("the first long", "timestamp", MILLIS, Long.MIN_VALUE),
                arguments("the day before year 1", "date", DATE, -719_163),
                arguments("the day after 9999", "date", DATE, 2_932_897),
                arguments("a day's end", "time", TIME_MILLIS, 86_400_000),
                arguments("before midnight", "time", TIME_MICROS, -1L),
                arguments("over 16 MiB of ASCII", "string", "'string'", "a".repeat((16 << 20) + 1)),
                arguments("over 16 MiB of UTF-8", "string", "'string'", "ä".repeat((8 << 20) + 1)),
                arguments("over 8 MiB", "binary", "'bytes'", ByteBuffer.allocate((8 << 20) + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misfits")
    void aValueThatDoesNotFitIsInvalid(String what, String type, String avro, Object raw) {
        assertThat(check(type, avro, raw)).as(what).isEqualTo(new Checked.Unfit(new Fault(Reason.INVALID_VALUE, "f")));
    }

    @Test
    void textOfExactlySixteenMebibytesFits() {
        assertThat(check("string", "'string'", "a".repeat(16 << 20))).isInstanceOf(Checked.Fit.class);
        assertThat(check("string", "'string'", "😀".repeat(4 << 20))).isInstanceOf(Checked.Fit.class);
    }

    @Test
    void anEnumsSymbolAndAUuidInBytesAreText() {
        var symbols = parse("{'type':'enum','name':'E','symbols':['PAID']}");
        var uuid = parse("{'type':'fixed','name':'U','size':16,'logicalType':'uuid'}");
        var id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();

        assertFits("string", symbols.toString(), new GenericData.EnumSymbol(symbols, "PAID"), "PAID");
        assertFits("string", uuid.toString(), new GenericData.Fixed(uuid, bytes), id.toString());
    }

    @Test
    void aDecimalInFixedIsRead() {
        var fixed = parse("{'type':'fixed','name':'D','size':4,'logicalType':'decimal','precision':6,'scale':2}");

        assertFits(
                "decimal(6,2)",
                fixed.toString(),
                new GenericData.Fixed(fixed, new byte[] {-1, -1, -1, -5}),
                new BigDecimal("-0.05"));
    }

    @Test
    void aVariantIsNestedMapsAndListsInASettledOrder() {
        var line = parse("{'type':'record','name':'Line','fields':[{'name':'sku','type':'string'},"
                + "{'name':'price','type':" + DECIMAL + "},{'name':'note','type':['null','string']},"
                + "{'name':'tags','type':{'type':'map','values':['null','long','string']}}]}");
        var record = new GenericData.Record(line);
        record.put("sku", "X");
        record.put("price", bytes("150"));
        record.put("tags", Map.of("b", 2L, "a", "one", "c", 3L));
        String avro = "{'type':'array','items':" + line + "}";

        var row = fitted("variant", avro, Arrays.asList(record));

        assertThat(row.toString()).isEqualTo("[{sku=X, price=1.50, note=null, tags={a=one, b=2, c=3}}]");
    }

    @Test
    void aVariantWithANumberThatIsNoneIsInvalid() {
        var checked = check("variant", "{'type':'array','items':'double'}", List.of(1.0, Double.NaN));

        assertThat(checked).isEqualTo(new Checked.Unfit(new Fault(Reason.INVALID_VALUE, "f")));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anyDecimalOfFittingPrecisionIsExact(long seed) {
        var random = new SplittableRandom(seed);
        String avro = "{'type':'bytes','logicalType':'decimal','precision':38,'scale':9}";
        for (int i = 0; i < 2_000; i++) {
            byte[] unscaled = new byte[1 + random.nextInt(16)];
            random.nextBytes(unscaled);
            var expected = new BigDecimal(new BigInteger(unscaled), 9);

            var checked = check("decimal(38,9)", avro, ByteBuffer.wrap(unscaled));

            if (expected.precision() > 38) {
                assertThat(checked).isInstanceOf(Checked.Unfit.class);
            } else {
                assertThat(((Checked.Fit) checked).row().value(2)).isEqualTo(expected);
            }
        }
    }

    private static void assertFits(String type, String avro, Object raw, Object expected) {
        assertThat(fitted(type, avro, raw)).isEqualTo(expected);
    }

    private static Object fitted(String type, String avro, Object raw) {
        var checked = check(type, avro, raw);
        assertThat(checked).isInstanceOf(Checked.Fit.class);
        return Objects.requireNonNull(((Checked.Fit) checked).row().value(2));
    }

    private static Checked check(String type, String avro, Object raw) {
        var schema = Orders.schema(Orders.field("f", avro));
        var order = Orders.order(schema);
        order.put("f", raw);
        var compiled = RuleSet.compile(Orders.spec(Orders.required("f", type)), schema, List.of());
        return ((Compilation.Usable) compiled).rules().check(order, Orders.ID.getBytes(UTF_8));
    }

    private static Schema parse(String json) {
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }

    private static ByteBuffer bytes(String unscaled) {
        return ByteBuffer.wrap(new BigInteger(unscaled).toByteArray());
    }
}
