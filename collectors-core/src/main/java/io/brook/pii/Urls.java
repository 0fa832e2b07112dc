package io.brook.pii;

/// Addresses of the web: with a scheme, with `www.`, or a bare host whose end is known. Belongs to one scan.
final class Urls {
    private static final int SURE = 95;
    private static final int BARE = 80;
    private static final int SHORTEST_SCHEME = 2;
    private static final int LONGEST_SCHEME = 12;
    private static final long WWW = Vocabulary.pack("www");

    private final Scan scan;

    Urls(Scan scan) {
        this.scan = scan;
    }

    /// Looks behind a word that is followed by `://`.
    ///
    /// @return the place to go on at: behind the host, so that what is in the path and the query is found as well
    int scheme(int start, int end) {
        int length = end - start;
        int host = end + 3;
        if (length < SHORTEST_SCHEME || length > LONGEST_SCHEME || !isHostStart(host)) {
            return end;
        }
        int urlEnd = tail(host);
        scan.found(Entity.URL, start, urlEnd, SURE);
        scan.inUrlUntil(urlEnd);
        return end + 3;
    }

    private boolean isHostStart(int at) {
        return scan.isAt(at, Chars.WORD) || scan.at(at) == '[';
    }

    /// Looks at a word that is followed by a dot and more.
    ///
    /// @return the place to go on at; the word's end when it begins no host
    int bare(int start, int end, long packed) {
        if (!scan.begins(start) || scan.isInUrl(start) || isPartOfAddress(start)) {
            return end;
        }
        int hostEnd = Hosts.end(scan, start);
        boolean www = packed == WWW && end - start == 3;
        if (hostEnd < 0 || scan.at(hostEnd) == '@' || scan.at(hostEnd) == '(') {
            return end;
        }
        boolean host = www ? Hosts.hasTopLevel(scan, start, hostEnd) : Hosts.hasKnownTopLevel(scan, start, hostEnd);
        if (!host) {
            return end;
        }
        int urlEnd = scan.at(hostEnd) == '/' || scan.at(hostEnd) == ':' ? tail(hostEnd) : hostEnd;
        scan.found(Entity.URL, start, urlEnd, www ? SURE : BARE);
        scan.inUrlUntil(urlEnd);
        return hostEnd;
    }

    private boolean isPartOfAddress(int start) {
        byte before = scan.at(start - 1);
        return before == '@' || before == '.' || before == '-' || before == '/' || before == '\\' || before == '$';
    }

    /// The end of a URL: signs that end a sentence or close a bracket are not part of it.
    private int tail(int from) {
        int at = from;
        while (scan.isAt(at, Chars.WORD | Chars.URL_SIGN)) {
            at++;
        }
        while (at > from && isClosing(scan.text[at - 1])) {
            at--;
        }
        return at;
    }

    private static boolean isClosing(byte c) {
        return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']'
                || c == '\'';
    }
}
