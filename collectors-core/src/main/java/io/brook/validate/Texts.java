package io.brook.validate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.apache.avro.generic.GenericFixed;

/// Values of `string` columns, and the Kafka key's text.
final class Texts {
    /// The bytes of UTF-8 that a warehouse text holds.
    static final int MOST_BYTES = 16 << 20;

    private static final int UUID_BYTES = 16;

    private Texts() {}

    /// From a string, or an enum's symbol.
    static Object text(Object raw) {
        String text = raw instanceof String string ? string : raw.toString();
        return fits(text, MOST_BYTES) ? text : Extractor.UNFIT;
    }

    /// From a UUID in sixteen bytes.
    static Object uuid(Object raw) {
        if (!(raw instanceof GenericFixed fixed) || fixed.bytes().length != UUID_BYTES) {
            return Extractor.UNFIT;
        }
        var bits = ByteBuffer.wrap(fixed.bytes());
        return new UUID(bits.getLong(), bits.getLong()).toString();
    }

    /// Whether the text's UTF-8 is within the limit; counted only when its length leaves a doubt.
    static boolean fits(String text, int mostBytes) {
        if (text.length() <= mostBytes / 3) {
            return true;
        }
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // Each half of a surrogate pair adds one: four bytes for two characters.
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes <= mostBytes;
    }

    /// Whether these bytes are the text's UTF-8.
    static boolean isUtf8Of(String text, byte[] utf8) {
        int length = text.length();
        if (utf8.length < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8);
            }
            if (utf8[i] != c) {
                return false;
            }
        }
        return utf8.length == length;
    }

    /// Whether these bytes are the number's decimal digits, with no more than a leading minus.
    static boolean areDigitsOf(long number, byte[] text) {
        int at = text.length;
        long rest = number;
        do {
            if (at == 0 || text[--at] != '0' + Math.abs((int) (rest % 10))) {
                return false;
            }
            rest /= 10;
        } while (rest != 0);
        return number < 0 ? at == 1 && text[0] == '-' : at == 0;
    }
}
