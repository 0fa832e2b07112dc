package io.brook.pii;

import java.nio.charset.StandardCharsets;

/// Keys and passwords: known prefixes, signed tokens, private keys, magnetic tracks, and what follows `password=`.
/// Belongs to one scan.
final class Secrets {
    private static final int SURE = 97;
    private static final int LIKELY = 80;
    private static final int MOST = 512;
    private static final byte[] PEM = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

    private final Scan scan;
    private final byte[] digits = new byte[19];

    Secrets(Scan scan) {
        this.scan = scan;
    }

    /// A token of letters and digits with a known beginning.
    ///
    /// @return whether it is one
    boolean token(int start, int end) {
        int length = end - start;
        boolean key = length == 20 && (starts(start, "AKIA") || starts(start, "ASIA"));
        if (key) {
            scan.found(Entity.SECRET, start, end, SURE);
        }
        return key;
    }

    /// A token with an underscore behind its first letters, such as `ghp_…`.
    ///
    /// @return the place behind it; the end of its first part when it is none
    int prefixed(int start, int end) {
        boolean known = (starts(start, "gh") && end - start == 3) || starts(start, "glpat") || starts(start, "sk");
        if (!known || scan.at(end) != '_') {
            return end;
        }
        int at = run(end + 1);
        if (at - end < 21) {
            return end;
        }
        scan.found(Entity.SECRET, start, at, SURE);
        return at;
    }

    /// A JSON web token: three parts of base64url, the first of which begins with an opening brace.
    ///
    /// @return the place behind it; the start when it is none
    int signedToken(int start) {
        if (!starts(start, "eyJ")) {
            return start;
        }
        int head = run(start);
        int body = scan.at(head) == '.' ? run(head + 1) : head;
        if (head - start < 10 || body - head < 5 || scan.at(body) != '.') {
            return start;
        }
        int end = run(body + 1);
        scan.found(Entity.SECRET, start, end, SURE);
        return end;
    }

    private int run(int from) {
        int at = from;
        while (at - from < MOST * 8 && (scan.isAt(at, Chars.ALNUM) || scan.at(at) == '_' || scan.at(at) == '-')) {
            at++;
        }
        return at;
    }

    private boolean starts(int at, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (scan.at(at + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// What stands behind `password=` or `token: `, if it looks like no ordinary word.
    ///
    /// @return the place behind it; the same place when there is none
    int assigned(int end) {
        int at = end;
        while (at - end < 3 && (scan.at(at) == '"' || scan.at(at) == '\'' || scan.at(at) == ' ')) {
            at++;
        }
        if (scan.at(at) != '=' && scan.at(at) != ':') {
            return end;
        }
        at++;
        while (at - end < 6 && (scan.at(at) == '"' || scan.at(at) == '\'' || scan.at(at) == ' ')) {
            at++;
        }
        int stop = value(at);
        if (stop - at < 6 || !isMixed(at, stop)) {
            return end;
        }
        scan.found(Entity.SECRET, at, stop, LIKELY);
        return stop;
    }

    private int value(int from) {
        int at = from;
        while (at - from < MOST && at < scan.to && scan.text[at] > ' ' && !isDelimiter(scan.text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isDelimiter(byte c) {
        return c == '"' || c == '\'' || c == ',' || c == ';' || c == '&' || c == '}' || c == '<' || c == ')';
    }

    private boolean isMixed(int from, int end) {
        boolean letter = false;
        boolean other = false;
        for (int i = from; i < end; i++) {
            letter |= Chars.is(scan.text[i], Chars.LETTER);
            other |= !Chars.is(scan.text[i], Chars.LETTER | Chars.HIGH) && scan.text[i] != '-' && scan.text[i] != '.';
        }
        return letter && other;
    }

    /// A private key in PEM, from its first line to its last as far as the text goes.
    ///
    /// @return the place to go on at
    int pem(int start) {
        for (int i = 0; i < PEM.length; i++) {
            if (scan.at(start + i) != PEM[i]) {
                return start + 1;
            }
        }
        int line = start + PEM.length;
        int end = line;
        while (end < scan.to && end - line < 40 && scan.text[end] != '-') {
            end++;
        }
        if (!endsInPrivateKey(line, end)) {
            return end;
        }
        while (end < scan.to && (scan.at(end) != '-' || scan.at(end + 4) != '-' || scan.at(end + 5) != 'E')) {
            end++;
        }
        scan.found(Entity.SECRET, start, end, SURE);
        return Math.max(end, start + 1);
    }

    private boolean endsInPrivateKey(int line, int end) {
        return end - line >= 11 && starts(end - 11, "PRIVATE KEY");
    }

    /// Track one, `%B…^`, or track two, `;…=`, of a magnetic stripe.
    ///
    /// @return the place to go on at
    int track(int start) {
        boolean one = scan.at(start) == '%' && (scan.at(start + 1) | 32) == 'b';
        int at = start + (one ? 2 : 1);
        int count = 0;
        while (count < digits.length && Chars.isDigit(scan.at(at + count))) {
            digits[count] = (byte) (scan.at(at + count) - '0');
            count++;
        }
        byte closing = scan.at(at + count);
        if (count < 13 || closing != (one ? '^' : '=') || !Checks.luhn(digits, count)) {
            return start + 1;
        }
        int end = at + count + 1;
        while (end < scan.to && end - at < 107 && scan.text[end] >= ' ' && scan.text[end] != '?') {
            end++;
        }
        end += scan.at(end) == '?' ? 1 : 0;
        scan.found(Entity.TRACK, start, end, SURE);
        return end;
    }
}
