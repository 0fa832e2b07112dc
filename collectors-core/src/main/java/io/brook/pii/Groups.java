package io.brook.pii;

/// A run of groups of digits with one sign between each two, such as a date, an address or a telephone number. Read
/// again for each run. Belongs to one scan.
final class Groups {
    /// Groups of one run; what comes behind is a run of its own.
    static final int MOST = 24;

    private static final int MOST_IN_PARENTHESES = 5;

    private final int[] starts = new int[MOST];
    private final int[] lengths = new int[MOST];
    private final byte[] signs = new byte[MOST];
    private final boolean[] enclosed = new boolean[MOST];
    private final Scan scan;
    private int count;

    Groups(Scan scan) {
        this.scan = scan;
    }

    /// Reads the run that begins here, with a digit or with an opening parenthesis.
    void read(int begin) {
        count = 0;
        int at = begin;
        byte sign = 0;
        while (count < MOST) {
            int next = group(at, sign);
            if (next < 0) {
                return;
            }
            sign = 0;
            at = next;
            byte c = scan.at(at);
            if (c == ' ' || c == '-' || c == '.' || c == '/' || c == ':') {
                sign = c;
                at++;
            }
        }
    }

    /// The place behind the group; -1 when none begins here.
    private int group(int at, byte sign) {
        boolean opened = scan.at(at) == '(';
        int start = opened ? at + 1 : at;
        int end = start;
        while (end < scan.to && Chars.isDigit(scan.text[end])) {
            end++;
        }
        int length = end - start;
        if (length == 0 || (opened && (length > MOST_IN_PARENTHESES || scan.at(end) != ')'))) {
            return -1;
        }
        starts[count] = start;
        lengths[count] = length;
        signs[count] = sign;
        enclosed[count] = opened;
        count++;
        return opened ? end + 1 : end;
    }

    int count() {
        return count;
    }

    int start(int group) {
        return starts[group];
    }

    int length(int group) {
        return lengths[group];
    }

    /// The place behind a group's last digit, or its closing parenthesis.
    int end(int group) {
        return starts[group] + lengths[group] + (enclosed[group] ? 1 : 0);
    }

    /// Where a group begins, with its opening parenthesis.
    int begin(int group) {
        return enclosed[group] ? starts[group] - 1 : starts[group];
    }

    boolean isEnclosed(int group) {
        return enclosed[group];
    }

    /// The sign between a group and the one before it; 0 when there is none, as before the first.
    byte sign(int group) {
        return group < count ? signs[group] : 0;
    }

    /// Whether these groups have these lengths.
    boolean areOf(int group, int first, int second, int third) {
        return group + 3 <= count
                && lengths[group] == first
                && lengths[group + 1] == second
                && lengths[group + 2] == third;
    }

    /// Whether the same sign stands between all of some groups.
    boolean areJoinedBy(byte sign, int group, int groups) {
        for (int i = group + 1; i < group + groups; i++) {
            if (sign(i) != sign || enclosed[i]) {
                return false;
            }
        }
        return !enclosed[group];
    }

    /// A group's number, when it has nine digits at most; -1 otherwise.
    int value(int group) {
        if (lengths[group] > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < lengths[group]; i++) {
            value = value * 10 + digit(group, i);
        }
        return value;
    }

    int digit(int group, int index) {
        return scan.text[starts[group] + index] - '0';
    }

    /// How many digits some groups have together.
    int digits(int group, int groups) {
        int sum = 0;
        for (int i = group; i < group + groups; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    /// Puts the digits of some groups side by side.
    ///
    /// @param into as long as [#digits] at least
    void copy(int group, int groups, byte[] into) {
        int at = 0;
        for (int i = group; i < group + groups; i++) {
            for (int d = 0; d < lengths[i]; d++) {
                into[at++] = (byte) digit(i, d);
            }
        }
    }
}
