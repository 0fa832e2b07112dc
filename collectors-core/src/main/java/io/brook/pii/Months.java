package io.brook.pii;

/// The English names of the months, whole and in three letters.
final class Months {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;
    private static final long[] NAMES = new long[24];

    static {
        String[] whole = {
            "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december"
        };
        for (int month = 0; month < whole.length; month++) {
            NAMES[2 * month] = Vocabulary.pack(whole[month]);
            NAMES[2 * month + 1] = Vocabulary.pack(whole[month].substring(0, 3));
        }
    }

    private Months() {}

    /// The month that a word names, 1 to 12; 0 for none.
    static int of(byte[] text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST || length > LONGEST) {
            return 0;
        }
        long packed = 0;
        for (int i = start; i < end; i++) {
            packed = Vocabulary.add(packed, text[i]);
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i] == packed) {
                return i / 2 + 1;
            }
        }
        return 0;
    }
}
