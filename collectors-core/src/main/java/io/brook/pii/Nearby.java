package io.brook.pii;

/// The words around a value: a short memory of those before it, and a look at those behind it. Belongs to one scan.
final class Nearby {
    /// Words before a value that count, and the bytes within which they must end.
    private static final int WORDS_BEFORE = 6;

    private static final int BYTES_BEFORE = 48;
    private static final int WORDS_AFTER = 2;
    private static final int BYTES_AFTER = 24;
    private static final int MEMORY = 8;

    private final int[] topics = new int[MEMORY];
    private final int[] ends = new int[MEMORY];
    private int seen;
    private int field;

    /// Forgets the words of the last text.
    ///
    /// @param fieldTopics what the field's name says
    void begin(int fieldTopics) {
        seen = 0;
        field = fieldTopics;
    }

    /// Notes a word of the text; those without a topic count as well, as distance.
    void word(int topicsOfWord, int end) {
        topics[seen & (MEMORY - 1)] = topicsOfWord;
        ends[seen & (MEMORY - 1)] = end;
        seen++;
    }

    /// What the field's name says.
    int field() {
        return field;
    }

    /// What the field's name and the words before this place say.
    int before(int place) {
        int found = field;
        int oldest = Math.max(0, seen - WORDS_BEFORE);
        for (int i = seen - 1; i >= oldest; i--) {
            int slot = i & (MEMORY - 1);
            if (place - ends[slot] > BYTES_BEFORE) {
                break;
            }
            found |= topics[slot];
        }
        return found;
    }

    /// What the last word before this place says, if nothing but a space or a sign stands between.
    int justBefore(int place) {
        if (seen == 0) {
            return field;
        }
        int slot = (seen - 1) & (MEMORY - 1);
        return place - ends[slot] <= 2 ? topics[slot] : 0;
    }

    /// What the nearest word before this place that says anything says; what the field says when none does.
    int closest(int place) {
        int oldest = Math.max(0, seen - WORDS_BEFORE);
        for (int i = seen - 1; i >= oldest; i--) {
            int slot = i & (MEMORY - 1);
            if (place - ends[slot] > BYTES_BEFORE) {
                break;
            }
            if (topics[slot] != 0) {
                return topics[slot];
            }
        }
        return field;
    }

    /// What the words behind this place say.
    static int after(byte[] text, int place, int to) {
        int limit = Math.min(to, place + BYTES_AFTER);
        int found = 0;
        int words = 0;
        int at = place;
        while (at < limit && words < WORDS_AFTER) {
            if (!Chars.is(text[at], Chars.LETTER)) {
                at++;
                continue;
            }
            long packed = 0;
            int begin = at;
            while (at < to && at - begin <= Vocabulary.LONGEST && Chars.is(text[at], Chars.LETTER)) {
                packed = Vocabulary.add(packed, text[at++]);
            }
            found |= at - begin <= Vocabulary.LONGEST ? Vocabulary.topicsOf(packed) : 0;
            words++;
        }
        return found;
    }
}
