package io.brook.pii;

/// What each byte may be part of. A byte of a multi-byte UTF-8 character counts as part of a word.
final class Chars {
    static final int DIGIT = 1;
    static final int LETTER = 2;
    static final int HEX_LETTER = 4;
    static final int HIGH = 8;
    /// May stand in the part of a mail address before the `@`, besides letters and digits.
    static final int LOCAL_SIGN = 16;
    /// May stand in the path or query of a URL, besides letters and digits.
    static final int URL_SIGN = 32;
    /// Begins something that neither a letter nor a digit begins.
    static final int TRIGGER = 64;

    static final int ALNUM = DIGIT | LETTER;
    static final int WORD = ALNUM | HIGH;

    private static final byte[] CLASSES = classes();

    private Chars() {}

    private static byte[] classes() {
        byte[] classes = new byte[256];
        mark(classes, "0123456789", DIGIT);
        mark(classes, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LETTER);
        mark(classes, "ABCDEFabcdef", HEX_LETTER);
        mark(classes, "._%+-'!#$&*/=?^`{|}~", LOCAL_SIGN);
        mark(classes, "-._~:/?#[]@!$&'()*+,;=%", URL_SIGN);
        mark(classes, "+(%;-:@", TRIGGER);
        for (int high = 0x80; high < 0x100; high++) {
            classes[high] = HIGH;
        }
        return classes;
    }

    private static void mark(byte[] classes, String characters, int mark) {
        for (int i = 0; i < characters.length(); i++) {
            classes[characters.charAt(i)] |= (byte) mark;
        }
    }

    static int of(byte b) {
        return CLASSES[b & 0xff];
    }

    static boolean is(byte b, int mask) {
        return (CLASSES[b & 0xff] & mask) != 0;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean isHex(byte b) {
        return (CLASSES[b & 0xff] & (DIGIT | HEX_LETTER)) != 0;
    }

    /// An ASCII letter in lower case; any other byte as it is.
    static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    static int upper(byte b) {
        return b >= 'a' && b <= 'z' ? b - 32 : b;
    }

    static int hexValue(byte b) {
        return isDigit(b) ? b - '0' : (b | 32) - 'a' + 10;
    }
}
