package io.brook.pii;

/// The ranges in which payment cards are issued, by their first six digits, and the lengths in use there.
final class Issuers {
    private static final int ANY_FROM_12 = lengths(12, 13, 14, 15, 16, 17, 18, 19);
    private static final int ANY_FROM_16 = lengths(16, 17, 18, 19);
    private static final int SIXTEEN = lengths(16);

    /// From, to, lengths; in rising order, in no overlap.
    private static final int[] RANGES = {
        180000, 180099, lengths(15),
        213100, 213199, lengths(15),
        220000, 220499, ANY_FROM_16,
        222100, 272099, SIXTEEN,
        300000, 305999, lengths(14, 16),
        309500, 309599, lengths(14, 16),
        340000, 349999, lengths(15),
        352800, 358999, ANY_FROM_16,
        360000, 369999, lengths(14, 16, 17, 18, 19),
        370000, 379999, lengths(15),
        380000, 399999, lengths(14, 16, 17, 18, 19),
        400000, 499999, lengths(13, 16, 19),
        500000, 509999, ANY_FROM_12,
        510000, 559999, SIXTEEN,
        560000, 589999, ANY_FROM_12,
        601100, 601199, ANY_FROM_16,
        601200, 601299, ANY_FROM_12,
        603000, 608999, ANY_FROM_12,
        620000, 629999, ANY_FROM_16,
        630000, 639999, ANY_FROM_12,
        644000, 659999, ANY_FROM_16,
        670000, 679999, ANY_FROM_12,
        810000, 829999, ANY_FROM_16,
    };

    private Issuers() {}

    private static int lengths(int... lengths) {
        int mask = 0;
        for (int length : lengths) {
            mask |= 1 << length;
        }
        return mask;
    }

    /// Whether cards of this many digits are issued with this beginning.
    static boolean know(byte[] digits, int count) {
        int prefix = 0;
        for (int i = 0; i < 6; i++) {
            prefix = prefix * 10 + digits[i];
        }
        for (int i = 0; i < RANGES.length && RANGES[i] <= prefix; i += 3) {
            if (prefix <= RANGES[i + 1]) {
                return ((RANGES[i + 2] >> count) & 1) == 1;
            }
        }
        return false;
    }
}
