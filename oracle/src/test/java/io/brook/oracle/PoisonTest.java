package io.brook.oracle;

import static io.brook.oracle.Readings.NOON;
import static io.brook.oracle.Readings.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.brook.contract.TombstonePolicy;
import io.brook.oracle.Readings.Log;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of SEMANTICS' third section, in the order of its checks.
class PoisonTest {
    private static final byte[] KEY = Readings.key("A");
    private static final byte[] GOOD = Readings.reading("A", NOON, 20);

    private final Log log = new Log(Readings.byTime());

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("no room for an id", new byte[] {0, 0, 0, 0}),
                Arguments.of("another magic", with(GOOD, 0, 1)),
                Arguments.of("a negative id", with(GOOD, 1, 0x80)),
                Arguments.of("cut off", Arrays.copyOf(GOOD, GOOD.length - 1)),
                Arguments.of("a byte too many", Arrays.copyOf(GOOD, GOOD.length + 1)),
                Arguments.of("a union branch that is none", with(GOOD, 5, 4)),
                Arguments.of("a length beyond the end", with(GOOD, 6, 100)),
                Arguments.of("a negative length", with(GOOD, 6, 1)),
                Arguments.of("text that is not UTF-8", with(GOOD, 7, 0xff)),
                Arguments.of("a number without an end", unending()));
    }

    private static byte[] with(byte[] value, int at, int changed) {
        byte[] copy = value.clone();
        copy[at] = (byte) changed;
        return copy;
    }

    private static byte[] unending() {
        byte[] avro = new byte[20];
        Arrays.fill(avro, (byte) 0x80);
        avro[0] = 2;
        return Readings.framed(Readings.ID, avro);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void isUndecodable(String name, byte[] value) {
        assertThat(word(log.send(KEY, value))).isEqualTo("UNDECODABLE");
    }

    @Test
    void whatIsWrongWithTheFieldsIsSaidInTheirOrder() {
        assertThat(word(log.send(null, GOOD))).isEqualTo("MISSING_KEY");
        assertThat(word(log.send(new byte[0], GOOD))).isEqualTo("MISSING_KEY");
        assertThat(word(log.send(KEY, Readings.reading("", NOON, 20)))).isEqualTo("MISSING_KEY");
        assertThat(word(log.send(KEY, Readings.reading(null, null, null)))).isEqualTo("MISSING_KEY");
        assertThat(word(log.send(Readings.key("B"), Readings.reading("A", null, null))))
                .isEqualTo("MISSING_EVENT_TS");
        assertThat(word(log.send(Readings.key("B"), Readings.reading("A", NOON, null))))
                .isEqualTo("KEY_MISMATCH");
        assertThat(word(log.send(KEY, Readings.reading("A", NOON, null)))).isEqualTo("INVALID_VALUE");
        assertThat(word(log.send(KEY, GOOD))).isEqualTo("lands");
    }

    @Test
    void aTimeBeyondTheCalendarIsInvalidRatherThanFuture() {
        assertThat(word(log.send(KEY, Readings.reading("A", 253_402_300_800_000L, 20))))
                .isEqualTo("INVALID_VALUE");
        assertThat(word(log.send(KEY, Readings.reading("A", 253_402_300_799_999L, 20))))
                .isEqualTo("EVENT_TS_FUTURE");
        assertThat(word(log.send(KEY, Readings.reading("A", Long.MIN_VALUE, 20))))
                .isEqualTo("INVALID_VALUE");
    }

    @Test
    void sizeComesFirstAndHeadersSecond() {
        var oracle = Oracle.of(
                Readings.rulebook(Readings.spec(TombstonePolicy.REJECT, "sensor", "event_ts"), Readings::known)
                        .with(new Rulebook.Bounds(30, 3, 2, 10, 1_000)));

        assertThat(fate(oracle, 31, 4, 3)).isEqualTo("OVERSIZE");
        assertThat(fate(oracle, 30, 4, 3)).isEqualTo("OVERSIZE");
        assertThat(fate(oracle, 30, 3, 3)).isEqualTo("HEADERS_OVER_LIMIT");
        assertThat(fate(oracle, 30, 3, 2)).isEqualTo("UNDECODABLE");
    }

    private static String fate(Oracle oracle, int valueBytes, int keyBytes, int headers) {
        var content = new SourceRecord.Content(
                ByteBuffer.allocate(keyBytes), ByteBuffer.allocate(valueBytes).put(0, (byte) 1), headers, 0);
        var place = new SourceRecord.Place("readings.v1", 0, 0);
        return word(oracle.expect(new SourceRecord(place, NOON, content, SourceRecord.Waiting.NO))
                .fate());
    }

    @Test
    void aTombstoneIsRefusedOrDeletesByTheContract() {
        assertThat(word(log.send(null, null))).isEqualTo("TOMBSTONE");
        var deleting = new Log(Oracle.of(
                Readings.rulebook(Readings.spec(TombstonePolicy.DELETE, "sensor", "event_ts"), Readings::known)));

        assertThat(word(deleting.send(null, null))).isEqualTo("MISSING_KEY");
        assertThat(word(deleting.send(new byte[] {(byte) 0xc0}, null))).isEqualTo("KEY_MISMATCH");
        assertThat(deleting.send(KEY, null)).isInstanceOfSatisfying(Fate.Landed.class, landed -> {
            assertThat(landed.row().canonical())
                    .containsEntry("SENSOR", "A")
                    .containsEntry("_OP", "D")
                    .containsEntry("_LATE", "false")
                    .doesNotContainKeys("_SCHEMA_ID", "EVENT_TS");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'long','logicalType':'timestamp-millis'} | lands",
                "['null',{'type':'long','logicalType':'timestamp-millis'}] | lands",
                "{'type':'long','logicalType':'timestamp-micros'} | SCHEMA_INCOMPATIBLE",
                "'long' | SCHEMA_INCOMPATIBLE",
                "'string' | SCHEMA_INCOMPATIBLE",
                "{'type':'int','logicalType':'time-millis'} | SCHEMA_INCOMPATIBLE"
            })
    void aTimeIsReadOnlyAsWhatItsWriterMeant(String type, String fate) {
        var writer = new Schema.Parser().parse("""
                {'type':'record','name':'Reading','fields':[
                 {'name':'celsius','type':'int'},{'name':'event_ts','type':%s},{'name':'sensor','type':'string'}]}
                """.formatted(type).replace('\'', '"'));
        var spec = Readings.spec(TombstonePolicy.REJECT, "sensor", "event_ts");
        var asked = new Log(Oracle.of(Readings.rulebook(spec, (_, _) -> Optional.of(writer))));
        var reading = new GenericData.Record(writer);
        reading.put("celsius", 1);
        reading.put("event_ts", type.contains("string") ? "" : type.contains("int'") ? (Object) 5 : (Object) NOON);
        reading.put("sensor", "A");

        assertThat(word(asked.send(KEY, Readings.framed(1, Readings.written(writer, reading)))))
                .isEqualTo(fate);
    }

    @Test
    void anUnknownIdIsNotAnIncompatibleSchema() {
        var spec = Readings.spec(TombstonePolicy.REJECT, "sensor", "event_ts");
        var asked = new Log(Oracle.of(
                Readings.rulebook(spec, (id, _) -> id == 8 ? Optional.of(WriterSchemas.NOT_AVRO) : Optional.empty())));

        assertThat(word(asked.send(KEY, Readings.framed(8, new byte[0])))).isEqualTo("SCHEMA_INCOMPATIBLE");
        assertThat(word(asked.send(KEY, Readings.framed(9, new byte[0])))).isEqualTo("UNKNOWN_SCHEMA_ID");
    }
}
