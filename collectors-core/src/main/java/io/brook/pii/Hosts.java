package io.brook.pii;

/// Host names: labels, dots, and an end that a host may have. Pure.
final class Hosts {
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_LABELS = 10;

    /// Top-level names that count without `www.` or `http://` before them. Those that are file endings as well are not
    /// among them: `script.py`, `main.rs`.
    private static final String KNOWN =
            " com net org edu gov mil int info biz io co app dev ai me tv uk de fr es it nl be ch at se no dk fi"
                    + " pt ie gr cz hu ro us ca mx br ar cl au nz jp cn in kr ru ua tr za eu asia online site store shop xyz ";

    private static final long[] TOP_LEVELS = topLevels();

    private Hosts() {}

    private static long[] topLevels() {
        String[] names = KNOWN.strip().split(" ", -1);
        long[] packed = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            packed[i] = Vocabulary.pack(names[i]);
        }
        return packed;
    }

    /// The place behind the host name that begins here; -1 when none does.
    static int end(Scan scan, int start) {
        int at = start;
        int end = -1;
        for (int label = 0; label < MOST_LABELS; label++) {
            int begin = at;
            while (at - begin <= LONGEST_LABEL && (scan.isAt(at, Chars.WORD) || scan.at(at) == '-')) {
                at++;
            }
            int last = at;
            while (last > begin && scan.text[last - 1] == '-') {
                last--;
            }
            if (last == begin || at - begin > LONGEST_LABEL) {
                return label < 2 ? -1 : end;
            }
            end = last;
            if (last < at || scan.at(at) != '.' || !scan.isAt(at + 1, Chars.WORD)) {
                return label == 0 ? -1 : end;
            }
            at++;
        }
        return end;
    }

    /// Whether a host name ends in letters, as names of hosts do and numbers do not.
    static boolean hasTopLevel(Scan scan, int start, int end) {
        int at = end;
        while (at > start && scan.isAt(at - 1, Chars.LETTER | Chars.HIGH)) {
            at--;
        }
        int length = end - at;
        return length >= 2 && length <= 24 && at > start && scan.at(at - 1) == '.';
    }

    /// Whether a host name ends in a top-level name that stands for a host by itself.
    static boolean hasKnownTopLevel(Scan scan, int start, int end) {
        if (!hasTopLevel(scan, start, end)) {
            return false;
        }
        long packed = 0;
        int at = end;
        while (scan.at(at - 1) != '.') {
            at--;
        }
        if (end - at > Vocabulary.LONGEST) {
            return false;
        }
        for (int i = at; i < end; i++) {
            packed = Vocabulary.add(packed, scan.text[i]);
        }
        for (long known : TOP_LEVELS) {
            if (known == packed) {
                return true;
            }
        }
        return false;
    }
}
