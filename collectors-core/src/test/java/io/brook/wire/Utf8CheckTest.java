package io.brook.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {
    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({
        "'', true, nothing",
        "41, true, a letter",
        "c3a4, true, two bytes",
        "e282ac, true, three bytes",
        "f09f9880, true, four bytes",
        "80, false, a lone continuation",
        "c080, false, an overlong zero",
        "c1bf, false, an overlong letter",
        "e08080, false, an overlong of three",
        "f0808080, false, an overlong of four",
        "eda080, false, a high surrogate",
        "edbfbf, false, a low surrogate",
        "f4908080, false, beyond the last code point",
        "f5808080, false, no such lead byte",
        "e282, false, cut off",
        "c3, false, cut off",
        "c328, false, a continuation missing",
        "e28228, false, the last continuation missing",
    })
    void onlyWellFormedBytesPass(String hex, boolean wellFormed, String what) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(Utf8Check.wellFormed(bytes, 0, bytes.length)).as(what).isEqualTo(wellFormed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void itAgreesWithTheStrictDecoderOfThePlatform(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = mostlyAscii(random);

            assertThat(Utf8Check.wellFormed(bytes, 0, bytes.length))
                    .as(HexFormat.of().formatHex(bytes))
                    .isEqualTo(platformAccepts(bytes));
        }
    }

    @Test
    void bytesOutsideTheRangeAreNotLookedAt() {
        byte[] bytes = {(byte) 0xff, 'a', 'b', (byte) 0xff};

        assertThat(Utf8Check.wellFormed(bytes, 1, 3)).isTrue();
        assertThat(Utf8Check.asciiUntil(bytes, 1, 3)).isEqualTo(3);
    }

    private static byte[] mostlyAscii(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(24)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? 0x80 + random.nextInt(0x80) : random.nextInt(0x80));
        }
        byte[] sign = new String(Character.toChars(0x80 + random.nextInt(0xd700))).getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= sign.length && random.nextBoolean()) {
            System.arraycopy(sign, 0, bytes, random.nextInt(bytes.length - sign.length + 1), sign.length);
        }
        return bytes;
    }

    private static boolean platformAccepts(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
