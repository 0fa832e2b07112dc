package io.brook.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.brook.record.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that must never get further than a refusal.
class PoisonTest {
    private static final int FLAT = 1;
    private static final int NESTED = 2;
    private static final int NULLS = 3;
    private static final int RECURSIVE = 4;
    private static final int DEEP = 5;

    private static final Schema READER = Avro.order(
            Avro.field("id", "'string'") + "," + Avro.field("count", "'int'") + "," + Avro.field("paid", "'boolean'"));
    private static final Schema WITH_TAGS = Avro.order(Avro.field("id", "'string'")
            + "," + Avro.field("count", "'int'")
            + "," + Avro.field("paid", "'boolean'")
            + "," + Avro.field("tags", "{'type':'array','items':'string'}"));
    private static final Schema WITH_NULLS = Avro.order(Avro.field("id", "'string'")
            + "," + Avro.field("count", "'int'")
            + "," + Avro.field("paid", "'boolean'")
            + "," + Avro.field("nothing", "{'type':'array','items':'null'}"));

    static Stream<Arguments> poison() {
        return Stream.of(
                arguments("empty", "", Reason.UNDECODABLE),
                arguments("one byte", "00", Reason.UNDECODABLE),
                arguments("two bytes", "0000", Reason.UNDECODABLE),
                arguments("three bytes", "000000", Reason.UNDECODABLE),
                arguments("four bytes", "00000000", Reason.UNDECODABLE),
                arguments("header only", "0000000001", Reason.UNDECODABLE),
                arguments("wrong magic", "0100000001" + "0241" + "02" + "01", Reason.UNDECODABLE),
                arguments(
                        "JSON",
                        HexFormat.of().formatHex("{\"id\":\"A\"}".getBytes(StandardCharsets.US_ASCII)),
                        Reason.UNDECODABLE),
                arguments("negative id", "00ffffffff" + "0241" + "02" + "01", Reason.UNDECODABLE),
                arguments("unknown id", "0000000063" + "0241" + "02" + "01", Reason.UNKNOWN_SCHEMA_ID),
                arguments("truncated", "0000000001" + "0241" + "02", Reason.UNDECODABLE),
                arguments("truncated in a string", "0000000001" + "0a41", Reason.UNDECODABLE),
                arguments("trailing byte", "0000000001" + "0241" + "02" + "01" + "00", Reason.UNDECODABLE),
                arguments("boolean of 2", "0000000001" + "0241" + "02" + "02", Reason.UNDECODABLE),
                arguments("int of six bytes", "0000000001" + "0241" + "ffffffffff01" + "01", Reason.UNDECODABLE),
                arguments("int overflow", "0000000001" + "0241" + "ffffffff1f" + "01", Reason.UNDECODABLE),
                arguments("long overflow", "0000000001" + "ffffffffffffffffff03" + "02" + "01", Reason.UNDECODABLE),
                arguments("negative length", "0000000001" + "01" + "02" + "01", Reason.UNDECODABLE),
                arguments("string of 2^31", "0000000001" + "8080808010" + "02" + "01", Reason.UNDECODABLE),
                arguments("invalid UTF-8", "0000000001" + "02ff" + "02" + "01", Reason.UNDECODABLE),
                arguments("lone surrogate", "0000000001" + "06eda080" + "02" + "01", Reason.UNDECODABLE),
                arguments("array of 2^31", "0000000002" + "0241" + "0201" + "8080808010" + "00", Reason.UNDECODABLE),
                arguments(
                        "array of 2^63",
                        "0000000002" + "0241" + "0201" + "ffffffffffffffffff01" + "00",
                        Reason.UNDECODABLE),
                arguments(
                        "skipped nulls, ten million",
                        "0000000003" + "0241" + "0201" + "80dac409" + "00",
                        Reason.UNDECODABLE),
                arguments("recursive schema", "0000000004" + "0241" + "0201" + "00", Reason.SCHEMA_INCOMPATIBLE),
                arguments("schema of 40 levels", "0000000005" + "0241" + "0201", Reason.SCHEMA_INCOMPATIBLE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void poisonIsRefusedForItsReason(String what, String hex, Reason reason) {
        var decoder = decoder(READER);

        var decoded = decoder.decode(HexFormat.of().parseHex(hex));

        assertThat(decoded)
                .as(what)
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(decoder.decode(good())).isInstanceOf(Decoded.Value.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "strings of 2^31, 2, 8080808010 00",
        "ten million nulls, 3, 80dac409 00",
        "three blocks of 100000 nulls, 3, c09a0c c09a0c c09a0c 00",
    })
    void aCollectionThatIsReadIsBoundedLikeOneThatIsSkipped(String what, int id, String hex) {
        byte[] avro = HexFormat.of().parseHex("0241" + "0201" + hex.replace(" ", ""));
        var decoder = decoder(id == NESTED ? WITH_TAGS : WITH_NULLS);

        var decoded = decoder.decode(WireFormat.frame(id, avro));

        assertThat(decoded).as(what).isEqualTo(new Decoded.Refused(Reason.UNDECODABLE, id));
    }

    @Test
    void aCollectionWithinTheBoundsIsRead() {
        byte[] twoBlocks = HexFormat.of().parseHex("0241" + "0201" + "c09a0c" + "c09a0c" + "00");

        var decoded = decoder(WITH_NULLS).decode(WireFormat.frame(NULLS, twoBlocks));

        assertThat(decoded).isInstanceOf(Decoded.Value.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void randomBytesNeverThrow(long seed) {
        var random = new SplittableRandom(seed);
        var decoder = decoder(READER);
        for (int i = 0; i < 20_000; i++) {
            byte[] avro = new byte[random.nextInt(40)];
            random.nextBytes(avro);

            var decoded = decoder.decode(WireFormat.frame(1 + random.nextInt(6), avro));

            assertThat(decoded).isInstanceOfAny(Decoded.Value.class, Decoded.Refused.class);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void aFlippedOrMissingByteNeverThrows(long seed) {
        var random = new SplittableRandom(seed);
        var decoder = decoder(READER);
        for (int i = 0; i < 20_000; i++) {
            byte[] value = good();
            value[random.nextInt(value.length)] = (byte) random.nextInt(256);
            byte[] cut = Arrays.copyOf(value, random.nextInt(value.length + 1));

            assertThat(decoder.decode(value)).isNotNull();
            assertThat(decoder.decode(cut)).isNotNull();
        }
    }

    private static RecordDecoder decoder(Schema reader) {
        var schemas = new FakeSchemas()
                .with(FLAT, READER)
                .with(NESTED, WITH_TAGS)
                .with(NULLS, WITH_NULLS)
                .with(RECURSIVE, recursive())
                .with(DEEP, deep());
        return new RecordDecoder(reader, schemas, DecodeLimits.DEFAULT);
    }

    private static byte[] good() {
        var order = new GenericData.Record(READER);
        order.put("id", "A-1");
        order.put("count", 7);
        order.put("paid", true);
        return Avro.value(FLAT, order);
    }

    private static Schema recursive() {
        return Avro.order(Avro.field("id", "'string'")
                + "," + Avro.field("count", "'int'")
                + "," + Avro.field("paid", "'boolean'")
                + "," + Avro.field("parent", "['null','Order']"));
    }

    private static Schema deep() {
        String type = "'int'";
        for (int i = 0; i < 40; i++) {
            type = "{'type':'array','items':" + type + "}";
        }
        return Avro.order(Avro.field("id", "'string'")
                + "," + Avro.field("count", "'int'")
                + "," + Avro.field("paid", "'boolean'")
                + "," + Avro.field("nested", type));
    }
}
