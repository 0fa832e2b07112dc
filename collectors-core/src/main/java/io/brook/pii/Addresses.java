package io.brook.pii;

/// Network addresses: IPv4, IPv6, MAC. Belongs to one scan.
final class Addresses {
    private static final int SURE = 95;
    private static final int PARTS_OF_6 = 8;

    private final Scan scan;

    Addresses(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are an IPv4 address, or a dotted number that is nothing else; 0.
    /// otherwise
    int match4(Groups groups, int group, int justBefore) {
        int dotted = 1;
        while (groups.sign(group + dotted) == '.' && !groups.isEnclosed(group + dotted)) {
            dotted++;
        }
        if (dotted < 4) {
            return 0;
        }
        if (dotted == 4 && areOctets(groups, group) && !isVersion(groups, group, justBefore)) {
            scan.found(Entity.IP, groups.begin(group), groups.end(group + 3), SURE);
        }
        return dotted == 4 || groups.length(group + 1) != 2 ? dotted : 0;
    }

    private boolean areOctets(Groups groups, int group) {
        for (int i = group; i < group + 4; i++) {
            int length = groups.length(i);
            if (length > 3 || groups.value(i) > 255 || (length > 1 && groups.digit(i, 0) == 0)) {
                return false;
            }
        }
        byte before = scan.at(groups.begin(group) - 1);
        return groups.value(group) > 0
                && before != '.'
                && !scan.isAt(groups.begin(group) - 1, Chars.WORD)
                && !scan.isAt(groups.end(group + 3), Chars.WORD);
    }

    /// `Chrome/126.0.0.0`, `version 1.2.3.4`, `lib-2.0.0.1`.
    private boolean isVersion(Groups groups, int group, int justBefore) {
        byte before = scan.at(groups.begin(group) - 1);
        boolean product = before == '/' && scan.isAt(groups.begin(group) - 2, Chars.LETTER);
        boolean round = groups.value(group + 2) == 0 && groups.value(group + 3) == 0;
        boolean named = before == '-' && scan.isAt(groups.begin(group) - 2, Chars.LETTER);
        return Topic.VERSION.in(justBefore) || (product && round) || named;
    }

    /// Looks for what has colons, or a MAC address with other signs, at the hexadecimal token that begins here.
    ///
    /// @return the place behind it; the start when there is none
    int matchHex(int start) {
        if (!scan.begins(start) || scan.at(start - 1) == ':') {
            return start;
        }
        int end = mac(start);
        if (end > start) {
            return end;
        }
        return six(start);
    }

    private int mac(int start) {
        byte sign = scan.at(start + 2);
        if (sign == ':' || sign == '-') {
            int end = pairs(start, sign);
            if (end > start && isDevice(start, end)) {
                scan.found(Entity.MAC, start, end, SURE);
            }
            return end;
        }
        if (scan.at(start + 4) == '.' && scan.at(start + 9) == '.' && isHex(start, 4) && isHex(start + 5, 4)) {
            int end = start + 14;
            if (isHex(start + 10, 4) && scan.ends(end) && scan.at(end) != '.' && hasLetter(start, end)) {
                scan.found(Entity.MAC, start, end, SURE);
                return end;
            }
        }
        return start;
    }

    private int pairs(int start, byte sign) {
        for (int pair = 0; pair < 6; pair++) {
            int at = start + 3 * pair;
            if (!isHex(at, 2) || (pair < 5 && scan.at(at + 2) != sign)) {
                return start;
            }
        }
        int end = start + 17;
        return scan.ends(end) && scan.at(end) != sign ? end : start;
    }

    /// Not all zeros or all ones, which are nobody's.
    private boolean isDevice(int start, int end) {
        boolean zeros = true;
        boolean ones = true;
        for (int i = start; i < end; i++) {
            if (Chars.isHex(scan.text[i])) {
                zeros &= scan.text[i] == '0';
                ones &= Chars.lower(scan.text[i]) == 'f';
            }
        }
        return !zeros && !ones;
    }

    private boolean hasLetter(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.is(scan.text[i], Chars.HEX_LETTER)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHex(int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (i >= scan.to || i < scan.from || !Chars.isHex(scan.text[i])) {
                return false;
            }
        }
        return true;
    }

    private int six(int start) {
        int at = start;
        int parts = 0;
        boolean gap = false;
        while (parts < PARTS_OF_6) {
            int length = hexLength(at);
            if (length > 4) {
                return start;
            }
            if (length > 0) {
                parts++;
                at += length;
            }
            if (scan.at(at) != ':') {
                break;
            }
            if (scan.at(at + 1) == ':') {
                if (gap) {
                    return start;
                }
                gap = true;
                at += 2;
            } else if (isHex(at + 1, 1) && length > 0) {
                at++;
            } else {
                break;
            }
        }
        return accept(start, at, parts, gap);
    }

    private int accept(int start, int end, int parts, boolean gap) {
        boolean whole = gap ? parts >= 2 && parts < PARTS_OF_6 : parts == PARTS_OF_6;
        if (!whole || !scan.ends(end) || scan.at(end) == ':') {
            return start;
        }
        if (isHex(start, 1) && end - start < 6) {
            return start;
        }
        scan.found(Entity.IP, start, end, SURE);
        return end;
    }

    private int hexLength(int at) {
        int length = 0;
        while (length <= 4 && isHex(at + length, 1)) {
            length++;
        }
        return length;
    }
}
