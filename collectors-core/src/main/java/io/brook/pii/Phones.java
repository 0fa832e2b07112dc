package io.brook.pii;

/// Telephone numbers: with their country code, in the shape of the North American plan, or of any shape beside a word
/// such as call. Belongs to one scan.
final class Phones {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_NATIONAL_DIGITS = 13;
    private static final int MOST_GROUPS = 7;
    private static final int SHAPED = 75;
    private static final int TOLD = 90;
    private static final int MOST_EXTENSION = 6;

    private final Scan scan;

    Phones(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are a telephone number; 0 for none.
    int match(Groups groups, int group, int topics) {
        if (group > 0 && groups.sign(group) != ' ' && groups.sign(group) != 0) {
            return 0;
        }
        if (group == 0 && scan.at(groups.begin(0) - 1) == '+') {
            return international(groups);
        }
        if (!mayBegin(groups, group)) {
            return 0;
        }
        int american = american(groups, group);
        boolean thing = Topic.THING.in(topics) && !Topic.PHONE.in(topics);
        if (american > 0 && !thing && isPlain(groups, group, american, topics)) {
            return found(groups, group, american, Topic.PHONE.in(topics) ? TOLD : SHAPED);
        }
        int any = any(groups, group);
        return any > 0 && isTold(groups, group, any, topics) ? found(groups, group, any, TOLD) : 0;
    }

    private boolean mayBegin(Groups groups, int group) {
        int begin = groups.begin(group);
        byte before = scan.at(begin - 1);
        return group > 0 || (scan.begins(begin) && before != '.' && before != '-' && before != '$' && before != '#');
    }

    private int international(Groups groups) {
        int used = 0;
        int digits = 0;
        while (used < groups.count() && used < MOST_GROUPS && isJoint(groups, used)) {
            int more = digits + groups.length(used);
            if (more > MOST_DIGITS) {
                break;
            }
            digits = more;
            used++;
        }
        boolean code = groups.digit(0, 0) != 0 && scan.begins(groups.begin(0) - 1);
        return code && digits >= FEWEST_DIGITS && endsWell(groups, used - 1) ? foundSigned(groups, used) : 0;
    }

    private int foundSigned(Groups groups, int used) {
        scan.found(Entity.PHONE, groups.begin(0) - 1, withExtension(groups.end(used - 1)), TOLD);
        return used;
    }

    private static boolean isJoint(Groups groups, int group) {
        byte sign = groups.sign(group);
        return group == 0 || sign == 0 || sign == ' ' || sign == '-' || sign == '.' || sign == '/';
    }

    /// Three, three and four digits, with a 1 before them or without, whose area and exchange may begin so.
    private static int american(Groups groups, int group) {
        int first = groups.length(group) == 1 && groups.digit(group, 0) == 1 ? 1 : 0;
        int area = group + first;
        if (!groups.areOf(area, 3, 3, 4) || groups.digit(area, 0) < 2 || groups.digit(area + 1, 0) < 2) {
            return 0;
        }
        byte last = groups.sign(area + 2);
        byte middle = groups.sign(area + 1);
        boolean even = groups.isEnclosed(area) ? middle != ':' : middle == last;
        return even && (last == '-' || last == '.' || last == ' ') ? first + 3 : 0;
    }

    /// Whether the shape is enough: with spaces alone it is also that of any three numbers.
    private boolean isPlain(Groups groups, int group, int size, int topics) {
        boolean spaced = groups.sign(group + size - 1) == ' ' && !groups.isEnclosed(group + size - 3);
        boolean continues = groups.count() > group + size && groups.sign(group + size) != ' ';
        return !continues && endsWell(groups, group + size - 1) && (!spaced || isTold(groups, group, size, topics));
    }

    /// As many groups as one number may have, in any shape.
    private static int any(Groups groups, int group) {
        int used = 0;
        int digits = 0;
        while (group + used < groups.count() && used < MOST_GROUPS) {
            int next = group + used;
            boolean joined = used == 0 || (groups.sign(next) != ':' && isJoint(groups, next));
            if (!joined || digits + groups.length(next) > MOST_NATIONAL_DIGITS) {
                break;
            }
            digits += groups.length(next);
            used++;
        }
        return digits >= FEWEST_DIGITS && !isDecimal(groups, group, used) ? used : 0;
    }

    private static boolean isDecimal(Groups groups, int group, int used) {
        return used == 2 && groups.sign(group + 1) == '.';
    }

    private boolean isTold(Groups groups, int group, int size, int topics) {
        int near = topics | Nearby.after(scan.text, groups.end(group + size - 1), scan.to);
        boolean other = (topics & ~(Topic.PHONE.bit() | Topic.ADDRESS.bit() | Topic.EXPIRY.bit())) != 0
                && !Topic.PHONE.in(scan.nearby.closest(groups.begin(group)));
        return Topic.PHONE.in(near) && !other && endsWell(groups, group + size - 1);
    }

    private boolean endsWell(Groups groups, int group) {
        int end = groups.end(group);
        return scan.ends(end) || withExtension(end) > end;
    }

    private int found(Groups groups, int group, int size, int score) {
        scan.found(Entity.PHONE, groups.begin(group), withExtension(groups.end(group + size - 1)), score);
        return size;
    }

    /// The place behind an extension such as `x4587` or ` ext. 12`; the same place when there is none.
    private int withExtension(int end) {
        int at = scan.at(end) == ' ' ? end + 1 : end;
        if (Chars.lower(scan.at(at)) == 'e'
                && Chars.lower(scan.at(at + 1)) == 'x'
                && Chars.lower(scan.at(at + 2)) == 't') {
            at += scan.at(at + 3) == '.' ? 4 : 3;
            at += scan.at(at) == ' ' ? 1 : 0;
        } else if (Chars.lower(scan.at(at)) == 'x') {
            at++;
        } else {
            return end;
        }
        int digits = 0;
        while (digits <= MOST_EXTENSION && Chars.isDigit(scan.at(at + digits))) {
            digits++;
        }
        return digits > 0 && digits <= MOST_EXTENSION && scan.ends(at + digits) ? at + digits : end;
    }
}
