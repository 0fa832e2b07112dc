package io.brook.pii;

/// Mail addresses, found by their `@`. Belongs to one scan.
final class Emails {
    private static final int LONGEST_LOCAL = 64;
    private static final int SURE = 98;

    private final Scan scan;

    Emails(Scan scan) {
        this.scan = scan;
    }

    /// Looks around an `@`.
    ///
    /// @return the place to go on at
    int at(int sign) {
        int start = localStart(sign);
        if (start == sign) {
            return sign + 1;
        }
        int end = Hosts.end(scan, sign + 1);
        if (end > 0 && Hosts.hasTopLevel(scan, sign + 1, end)) {
            scan.found(Entity.EMAIL, start, end, SURE);
            return end;
        }
        return sign + 1;
    }

    private int localStart(int sign) {
        int start = sign;
        while (start > scan.from && sign - start < LONGEST_LOCAL && isLocal(start - 1)) {
            start--;
        }
        while (start < sign && !scan.isAt(start, Chars.WORD) && scan.at(start) != '_') {
            start++;
        }
        boolean cut = sign - start == LONGEST_LOCAL && scan.isAt(start - 1, Chars.ALNUM);
        return cut || scan.at(sign - 1) == '.' ? sign : start;
    }

    /// Signs that may stand in an address but stand between an address and something else far more often end it.
    private boolean isLocal(int place) {
        byte c = scan.text[place];
        if (c == '.') {
            return scan.at(place + 1) != '.';
        }
        return Chars.is(c, Chars.WORD) || c == '_' || c == '-' || c == '+' || c == '%' || c == '\'' || c == '~';
    }
}
