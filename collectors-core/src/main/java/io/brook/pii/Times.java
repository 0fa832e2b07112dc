package io.brook.pii;

/// Dates and times. A date is a find; a time of the day, or a date with one, is machinery's and found only beside a
/// word
/// such as birth. Belongs to one scan.
final class Times {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int PLAIN = 60;
    private static final int TOLD = 95;

    private final Scan scan;

    Times(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are a date or a time; 0 for none.
    int match(Groups groups, int group, int topics) {
        int clock = clock(groups, group);
        if (clock > 0) {
            return clock;
        }
        if (isDate(groups, group)) {
            return date(groups, group, topics);
        }
        return expiry(groups, group, topics);
    }

    private int date(Groups groups, int group, int topics) {
        int end = groups.end(group + 2);
        boolean timed = scan.at(end) == 'T' || scan.at(end) == 't' || clock(groups, group + 3) > 0;
        boolean birth = Topic.BIRTH.in(topics);
        if (!timed && !scan.ends(end)) {
            return 0;
        }
        if (birth) {
            scan.found(Entity.BIRTH_DATE, groups.begin(group), end, TOLD);
        } else if (!timed && scan.begins(groups.begin(group))) {
            scan.found(Entity.DATE, groups.begin(group), end, PLAIN);
        }
        return 3 + (timed ? clock(groups, group + 3) : 0);
    }

    private static boolean isDate(Groups groups, int group) {
        if (group + 3 > groups.count()) {
            return false;
        }
        byte sign = groups.sign(group + 1);
        if ((sign != '-' && sign != '/' && sign != '.') || !groups.areJoinedBy(sign, group, 3)) {
            return false;
        }
        int first = groups.value(group);
        int second = groups.value(group + 1);
        int third = groups.value(group + 2);
        if (groups.length(group) == 4) {
            return isYear(first) && isShort(groups, group + 1) && isShort(groups, group + 2) && isDay(second, third);
        }
        return groups.length(group + 2) == 4
                && isYear(third)
                && isShort(groups, group)
                && isShort(groups, group + 1)
                && (isDay(first, second) || isDay(second, first));
    }

    private static boolean isShort(Groups groups, int group) {
        return groups.length(group) <= 2;
    }

    private static boolean isYear(int year) {
        return year >= 1850 && year < 2100;
    }

    private static boolean isDay(int month, int day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }

    /// A time of the day, with the fraction behind it.
    private static int clock(Groups groups, int group) {
        int used = 0;
        while (group + used < groups.count()
                && groups.length(group + used) <= 2
                && (used == 0 || groups.sign(group + used) == ':')) {
            used++;
        }
        if (used < 2 || used > 3 || groups.value(group) > 24 || groups.value(group + 1) > 59) {
            return 0;
        }
        return used == 3 && groups.sign(group + 3) == '.' ? 4 : used;
    }

    /// Month and year of a card.
    private int expiry(Groups groups, int group, int topics) {
        boolean told = Topic.EXPIRY.in(topics);
        if (!told || group + 2 > groups.count() || groups.sign(group + 1) != '/' || groups.length(group) > 2) {
            return 0;
        }
        int month = groups.value(group);
        int length = groups.length(group + 1);
        if (month < 1 || month > 12 || (length != 2 && length != 4)) {
            return 0;
        }
        scan.found(Entity.CARD_EXPIRY, groups.begin(group), groups.end(group + 1), TOLD);
        return 2;
    }

    /// A date with its month in letters: `12 March 1980`, `March 12, 1980`.
    ///
    /// @return the place behind it; the word's end when it is no month of a date
    int named(int start, int end, int topics) {
        int month = Months.of(scan.text, start, end);
        if (month == 0) {
            return end;
        }
        int before = dayBefore(start);
        int at = skip(end);
        int number = digitsAt(at, 4);
        if (before < start && number == 4 && isYear(numberAt(at, 4))) {
            return named(before, at + 4, Topic.BIRTH.in(topics));
        }
        int year = number == 1 || number == 2 ? skip(skipOrdinal(at + number)) : at;
        boolean whole = year > at && digitsAt(year, 4) == 4 && isYear(numberAt(year, 4));
        return whole && isDay(month, numberAt(at, number)) ? named(start, year + 4, Topic.BIRTH.in(topics)) : end;
    }

    private int named(int start, int end, boolean birth) {
        if (!scan.ends(end)) {
            return end;
        }
        scan.found(birth ? Entity.BIRTH_DATE : Entity.DATE, start, end, birth ? TOLD : PLAIN);
        return end;
    }

    private int dayBefore(int start) {
        int at = start - 1;
        if (scan.at(at) != ' ' && scan.at(at) != '-') {
            return start;
        }
        int last = at;
        while (Chars.isDigit(scan.at(at - 1)) && last - at < 2) {
            at--;
        }
        return at < last && scan.begins(at) ? at : start;
    }

    private int skip(int at) {
        int next = scan.at(at) == ',' && scan.at(at + 1) == ' ' ? at + 1 : at;
        return scan.at(next) == ' ' || scan.at(next) == '-' ? next + 1 : next;
    }

    private int skipOrdinal(int at) {
        return scan.isAt(at, Chars.LETTER) && scan.isAt(at + 1, Chars.LETTER) ? at + 2 : at;
    }

    private int digitsAt(int at, int most) {
        int count = 0;
        while (count <= most && Chars.isDigit(scan.at(at + count))) {
            count++;
        }
        return count;
    }

    private int numberAt(int at, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number * 10 + scan.at(at + i) - '0';
        }
        return number;
    }
}
