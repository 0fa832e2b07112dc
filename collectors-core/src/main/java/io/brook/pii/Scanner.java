package io.brook.pii;

/// Finds personal and secret data in UTF-8 text in one pass. Allocates nothing without a finding, and takes time linear
/// in the text whatever it is. Not thread-safe: one for each thread.
public final class Scanner {
    private final Scan scan = new Scan();
    private final Addresses addresses = new Addresses(scan);
    private final Times times = new Times(scan);
    private final Numbers numbers = new Numbers(scan, addresses, times);
    private final Codes codes = new Codes(scan);
    private final Emails emails = new Emails(scan);
    private final Urls urls = new Urls(scan);
    private final Secrets secrets = new Secrets(scan);

    /// Scans one text.
    ///
    /// @param look what is looked for, and what the field's name says
    /// @param findings receives what is found; what it held is gone
    public void scan(byte[] text, int from, int to, FieldLook look, Findings findings) {
        if (from < 0 || to > text.length || from > to) {
            throw new IndexOutOfBoundsException(
                    "range must lie in 0 to " + text.length + ", was " + from + " to " + to);
        }
        scan.begin(text, from, to, findings);
        scan.look(look.entities(), look.topics());
        int at = from;
        while (at < to) {
            int kind = Chars.of(text[at]);
            if ((kind & Chars.WORD) != 0) {
                at = token(at);
            } else if ((kind & Chars.TRIGGER) != 0) {
                at = sign(at, text[at]);
            } else {
                at++;
            }
        }
    }

    private int token(int start) {
        int end = start;
        int kinds = 0;
        long packed = 0;
        int kind;
        while (end < scan.to && ((kind = Chars.of(scan.text[end])) & Chars.WORD) != 0) {
            kinds |= kind;
            packed = Vocabulary.add(packed, scan.text[end]);
            end++;
        }
        if ((kinds & Chars.DIGIT) == 0) {
            return word(start, end, packed);
        }
        return (kinds & (Chars.LETTER | Chars.HIGH)) == 0 ? digits(start, end) : mixed(start, end);
    }

    private int word(int start, int end, long packed) {
        int length = end - start;
        int topics = length <= Vocabulary.LONGEST ? Vocabulary.topicsOf(packed) : 0;
        byte next = scan.at(end);
        int at = next == 0 || next == ' ' ? end : behindWord(start, end, packed);
        scan.nearby.word(topics, end);
        if (at > end) {
            return at;
        }
        return Topic.SECRET.in(topics) ? secrets.assigned(end) : times.named(start, end, topicsBefore(start, length));
    }

    /// Asked only for words that may be a month's name.
    private int topicsBefore(int start, int length) {
        return length >= 3 && length <= 9 ? scan.nearby.before(start) : 0;
    }

    /// Looks at the sign that follows a word.
    private int behindWord(int start, int end, long packed) {
        return switch (scan.at(end)) {
            case '.' -> scan.isAt(end + 1, Chars.WORD) ? dotted(start, end, packed) : end;
            case ':' ->
                scan.at(end + 1) == '/' && scan.at(end + 2) == '/' && !scan.isInUrl(start)
                        ? urls.scheme(start, end)
                        : colons(start, end);
            case '-' -> end - start == 2 ? colons(start, end) : uuidOr(start, end);
            case '_' -> scan.begins(start) ? secrets.prefixed(start, end) : end;
            default -> end;
        };
    }

    private int uuidOr(int start, int end) {
        int behind = end - start == 8 ? codes.uuid(start) : start;
        return behind > start ? behind : end;
    }

    private int dotted(int start, int end, long packed) {
        int signed = scan.begins(start) && scan.at(start - 1) != '-' ? secrets.signedToken(start) : start;
        if (signed > start) {
            return signed;
        }
        int mac = end - start == 4 ? addresses.matchHex(start) : start;
        return mac > start ? mac : urls.bare(start, end, packed);
    }

    private int colons(int start, int end) {
        int behind = end - start <= 4 ? addresses.matchHex(start) : start;
        return behind > start ? behind : end;
    }

    private int digits(int start, int end) {
        int length = end - start;
        byte next = scan.at(end);
        if (length == 8 && next == '-') {
            int behind = codes.uuid(start);
            if (behind > start) {
                return behind;
            }
        }
        if (length <= 4 && (next == ':' || next == '-' || next == '.')) {
            int behind = addresses.matchHex(start);
            if (behind > start) {
                return behind;
            }
        }
        return numbers.run(start);
    }

    private int mixed(int start, int end) {
        int length = end - start;
        byte next = scan.at(end);
        int behind = start;
        if (length == 8 && next == '-') {
            behind = codes.uuid(start);
        } else if (length <= 4 && (next == ':' || next == '-' || next == '.')) {
            behind = addresses.matchHex(start);
        } else if (next == '_') {
            behind = scan.begins(start) ? secrets.prefixed(start, end) : start;
            behind = behind == end ? start : behind;
        } else if (next == '.' && scan.begins(start) && scan.at(start - 1) != '-') {
            behind = secrets.signedToken(start);
        }
        if (behind > start) {
            return behind;
        }
        return secrets.token(start, end) ? end : behindCode(start, end);
    }

    private int behindCode(int start, int end) {
        int behind = codes.mixed(start, end);
        if (behind == end && scan.at(end) == '.' && scan.isAt(end + 1, Chars.WORD)) {
            return urls.bare(start, end, 0);
        }
        return behind;
    }

    private int sign(int at, byte sign) {
        return switch (sign) {
            case '@' -> emails.at(at);
            case '(', '+' -> opened(at, sign);
            case '%', ';' -> secrets.track(at);
            case '-' -> scan.at(at + 1) == '-' ? secrets.pem(at) : at + 1;
            default -> addresses(at);
        };
    }

    private int opened(int at, byte sign) {
        if (sign == '(') {
            return Chars.isDigit(scan.at(at + 1)) ? numbers.run(at) : at + 1;
        }
        return at + 1;
    }

    private int addresses(int at) {
        if (scan.at(at + 1) != ':' || !scan.isAt(at + 2, Chars.WORD)) {
            return at + 1;
        }
        int behind = addresses.matchHex(at);
        return behind > at ? behind : at + 1;
    }
}
