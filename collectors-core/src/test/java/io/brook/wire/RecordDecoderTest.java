package io.brook.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.brook.record.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordDecoderTest {
    private static final int ID = 7;
    private static final Schema ONE_TEXT = Avro.order(Avro.field("id", "'string'"));

    @Test
    void aRecordOfTheReadersOwnSchemaIsDecoded() {
        var decoded = decode(ONE_TEXT, ONE_TEXT, encoder -> encoder.writeString("Grüße 😀"));

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Value.class, value -> {
            assertThat(value.schemaId()).isEqualTo(ID);
            assertThat(value.record().get("id")).isEqualTo("Grüße 😀");
        });
    }

    @Test
    void aFieldThatTheWriterLacksTakesTheReadersDefault() {
        var reader = Avro.order(Avro.field("id", "'string'") + ",{'name':'currency','type':'string','default':'GBP'}");

        var record = value(ONE_TEXT, reader, encoder -> encoder.writeString("A"));

        assertThat(record.get("currency")).isEqualTo("GBP");
    }

    @Test
    void aFieldThatTheReaderLacksIsSkipped() {
        var writer = Avro.order(Avro.field("tags", "{'type':'map','values':{'type':'array','items':'double'}}") + ","
                + Avro.field("id", "'string'"));

        var record = value(writer, ONE_TEXT, encoder -> {
            encoder.writeMapStart();
            encoder.setItemCount(1);
            encoder.startItem();
            encoder.writeString("a");
            encoder.writeArrayStart();
            encoder.setItemCount(2);
            encoder.startItem();
            encoder.writeDouble(1);
            encoder.startItem();
            encoder.writeDouble(2);
            encoder.writeArrayEnd();
            encoder.writeMapEnd();
            encoder.writeString("A");
        });

        assertThat(record.get("id")).isEqualTo("A");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({"int, long", "int, double", "long, double", "float, double"})
    void numbersArePromoted(String written, String read) {
        var writer = Avro.order(Avro.field("n", "'" + written + "'"));
        var reader = Avro.order(Avro.field("n", "'" + read + "'"));

        var record = value(writer, reader, encoder -> {
            switch (written) {
                case "int" -> encoder.writeInt(42);
                case "long" -> encoder.writeLong(42);
                default -> encoder.writeFloat(42);
            }
        });

        assertThat(((Number) record.get("n")).doubleValue()).isEqualTo(42);
        assertThat(record.get("n")).isInstanceOf(read.equals("long") ? Long.class : Double.class);
    }

    @Test
    void aRenamedFieldIsFoundByItsAlias() {
        var writer = Avro.order(Avro.field("number", "'string'"));
        var reader = Avro.order("{'name':'id','type':'string','aliases':['number']}");

        var record = value(writer, reader, encoder -> encoder.writeString("A"));

        assertThat(record.get("id")).isEqualTo("A");
    }

    @Test
    void mapKeysAndNestedStringsArePlainStrings() {
        var schema = Avro.order(Avro.field("m", "{'type':'map','values':{'type':'array','items':['null','string']}}"));

        var record = value(schema, schema, encoder -> {
            encoder.writeMapStart();
            encoder.setItemCount(1);
            encoder.startItem();
            encoder.writeString(new Utf8("k"));
            encoder.writeArrayStart();
            encoder.setItemCount(1);
            encoder.startItem();
            encoder.writeIndex(1);
            encoder.writeString("v");
            encoder.writeArrayEnd();
            encoder.writeMapEnd();
        });

        assertThat(record.get("m")).isEqualTo(Map.of("k", List.of("v")));
    }

    @ParameterizedTest(name = "{0} as {1} is refused: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'string' | 'int' | another type",
                "'long' | 'int' | a narrower type",
                "['null','string'] | 'string' | null for a field that must be",
                "'bytes' | 'string' | bytes that may be no text",
                "{'type':'long','logicalType':'timestamp-millis'}"
                        + " | {'type':'long','logicalType':'timestamp-micros'} | another unit of time",
                "'long' | {'type':'long','logicalType':'timestamp-millis'} | a unit that was never said",
                "{'type':'bytes','logicalType':'decimal','precision':9,'scale':2}"
                        + " | {'type':'bytes','logicalType':'decimal','precision':9,'scale':4} | another scale",
                "['null',{'type':'long','logicalType':'timestamp-millis'}]"
                        + " | ['null',{'type':'long','logicalType':'timestamp-micros'}] | another unit in a union",
                "{'type':'enum','name':'E','symbols':['A','B']}"
                        + " | {'type':'enum','name':'E','symbols':['A']} | a symbol that the reader lacks",
            })
    void whatCannotBeReadFaithfullyIsIncompatible(String written, String read, String what) {
        var writer = Avro.order(Avro.field("f", written));
        var reader = Avro.order(Avro.field("f", read));

        var decoded = decode(writer, reader, encoder -> encoder.writeLong(1));

        assertThat(decoded).as(what).isEqualTo(new Decoded.Refused(Reason.SCHEMA_INCOMPATIBLE, ID));
    }

    @Test
    void anotherDecimalPrecisionOfTheSameScaleIsRead() {
        var writer = Avro.order(Avro.field("f", "{'type':'bytes','logicalType':'decimal','precision':5,'scale':2}"));
        var reader = Avro.order(Avro.field("f", "{'type':'bytes','logicalType':'decimal','precision':9,'scale':2}"));

        var decoded = decode(writer, reader, encoder -> encoder.writeBytes(new byte[] {1}));

        assertThat(decoded).isInstanceOf(Decoded.Value.class);
    }

    @Test
    void aSchemaIsLookedUpAndResolvedOnce() {
        var schemas = new FakeSchemas().with(ID, ONE_TEXT).with(ID + 1, ONE_TEXT);
        var decoder = new RecordDecoder(ONE_TEXT, schemas, DecodeLimits.DEFAULT);

        for (int i = 0; i < 10; i++) {
            var _ = decoder.decode(Avro.value(ID + i % 2, encoder -> encoder.writeString("A")));
        }

        assertThat(schemas.asked()).isEqualTo(2);
    }

    @Test
    void aRegistryThatIsAwayIsAskedAgain() {
        var schemas = new FakeSchemas().with(ID, new Lookup.Unavailable(Lookup.Cause.TIMEOUT));
        var decoder = new RecordDecoder(ONE_TEXT, schemas, DecodeLimits.DEFAULT);
        byte[] value = Avro.value(ID, encoder -> encoder.writeString("A"));

        var during = decoder.decode(value);
        schemas.with(ID, ONE_TEXT);
        var after = decoder.decode(value);

        assertThat(during).isEqualTo(new Decoded.RegistryUnavailable(ID, Lookup.Cause.TIMEOUT));
        assertThat(after).isInstanceOf(Decoded.Value.class);
    }

    @Test
    void aSchemaThatIsNotAvroIsIncompatible() {
        var schemas = new FakeSchemas().with(ID, new Lookup.Unusable(Lookup.Flaw.NOT_AVRO));
        var decoder = new RecordDecoder(ONE_TEXT, schemas, DecodeLimits.DEFAULT);

        var decoded = decoder.decode(Avro.value(ID, encoder -> encoder.writeString("A")));

        assertThat(decoded).isEqualTo(new Decoded.Refused(Reason.SCHEMA_INCOMPATIBLE, ID));
    }

    @Test
    void aValueOverTheLimitIsRefused() {
        var schemas = new FakeSchemas().with(ID, ONE_TEXT);
        byte[] value = Avro.value(ID, encoder -> encoder.writeString("123456789"));

        var fits = new RecordDecoder(ONE_TEXT, schemas, limits(value.length, 9)).decode(value);
        var tooLong = new RecordDecoder(ONE_TEXT, schemas, limits(value.length - 1, 9)).decode(value);
        var textTooLong = new RecordDecoder(ONE_TEXT, schemas, limits(value.length, 8)).decode(value);

        assertThat(fits).isInstanceOf(Decoded.Value.class);
        assertThat(tooLong).isEqualTo(new Decoded.Refused(Reason.UNDECODABLE, Decoded.NO_SCHEMA));
        assertThat(textTooLong).isEqualTo(new Decoded.Refused(Reason.UNDECODABLE, ID));
    }

    @Test
    void aReaderSchemaThatNestsWithoutEndIsNotAccepted() {
        var recursive = Avro.order(Avro.field("parent", "['null','Order']"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordDecoder(recursive, new FakeSchemas(), DecodeLimits.DEFAULT))
                .withMessageContaining("must not be recursive");
    }

    @Test
    void aDecodedValueDoesNotPrintItsContent() {
        var decoded = decode(ONE_TEXT, ONE_TEXT, encoder -> encoder.writeString("secret"));

        assertThat(decoded.toString()).doesNotContain("secret");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void numbersOfEveryLengthAreReadAsAvroWroteThem(long seed) {
        var random = new SplittableRandom(seed);
        var schema = Avro.order(Avro.field("i", "'int'") + "," + Avro.field("l", "'long'") + ","
                + Avro.field("f", "'float'") + "," + Avro.field("d", "'double'"));
        var decoder = new RecordDecoder(schema, new FakeSchemas().with(ID, schema), DecodeLimits.DEFAULT);
        for (int i = 0; i < 5_000; i++) {
            int number = random.nextInt() >> random.nextInt(32);
            long large = random.nextLong() >> random.nextInt(64);
            double real = random.nextDouble();

            var decoded = decoder.decode(Avro.value(ID, encoder -> write(encoder, number, large, real)));

            assertThat(decoded).isInstanceOfSatisfying(Decoded.Value.class, value -> {
                assertThat(value.record().get("i")).isEqualTo(number);
                assertThat(value.record().get("l")).isEqualTo(large);
                assertThat(value.record().get("f")).isEqualTo((float) real);
                assertThat(value.record().get("d")).isEqualTo(real);
            });
        }
    }

    private static void write(BinaryEncoder encoder, int number, long large, double real) throws IOException {
        encoder.writeInt(number);
        encoder.writeLong(large);
        encoder.writeFloat((float) real);
        encoder.writeDouble(real);
    }

    private static DecodeLimits limits(int bytes, int text) {
        return new DecodeLimits(bytes, 8, 10, text);
    }

    private static GenericRecord value(Schema writer, Schema reader, Avro.Writing writing) {
        return ((Decoded.Value) decode(writer, reader, writing)).record();
    }

    private static Decoded decode(Schema writer, Schema reader, Avro.Writing writing) {
        var decoder = new RecordDecoder(reader, new FakeSchemas().with(ID, writer), DecodeLimits.DEFAULT);
        return decoder.decode(Avro.value(ID, writing));
    }
}
