package io.brook.pii;

/// Latitude and longitude: two decimals with a comma or a space between them. Belongs to one scan.
final class Places {
    private static final int LIKELY = 85;
    private static final int PRECISE = 4;

    private final Scan scan;

    Places(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are a decimal, part of a place or not; 0 for none.
    int match(Groups groups, int group, int topics) {
        if (!isDecimal(groups, group)) {
            return 0;
        }
        if (!Topic.GEO.in(topics) || groups.value(group) > 90 || groups.length(group + 1) < PRECISE) {
            return 2;
        }
        int end = second(groups.end(group + 1));
        if (end > 0) {
            scan.found(Entity.LAT_LONG, groups.begin(group), end, LIKELY);
        }
        return 2;
    }

    /// A whole and a fraction that stand alone.
    private boolean isDecimal(Groups groups, int group) {
        return groups.sign(group + 1) == '.'
                && groups.sign(group + 2) != '.'
                && groups.sign(group + 2) != '-'
                && groups.length(group) <= 9
                && !groups.isEnclosed(group)
                && scan.ends(groups.end(group + 1));
    }

    private int second(int from) {
        int at = from;
        while (at - from < 3
                && (scan.at(at) == ',' || scan.at(at) == ' ' || scan.at(at) == '-' || scan.at(at) == '+')) {
            at++;
        }
        int whole = digits(at);
        int fraction = scan.at(at + whole) == '.' ? digits(at + whole + 1) : 0;
        return at > from && whole >= 1 && whole <= 3 && fraction >= PRECISE ? at + whole + 1 + fraction : -1;
    }

    private int digits(int at) {
        int count = 0;
        while (count < 20 && Chars.isDigit(scan.at(at + count))) {
            count++;
        }
        return count;
    }
}
