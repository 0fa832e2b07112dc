package io.brook.pii;

/// Payment cards: an issuer's range, a length that the issuer uses, and the check digit. Stateless but for its scratch.
final class Cards {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    private static final int MOST_GROUPS = 5;
    private static final int SURE = 97;
    private static final int WITH_CONTEXT = 92;

    private final Scan scan;
    private final byte[] digits = new byte[LONGEST];

    Cards(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are a card; 0 for none.
    int match(Groups groups, int group, int topics) {
        int most = Math.min(MOST_GROUPS, groups.count() - group);
        for (int size = most; size >= 1; size--) {
            int count = groups.digits(group, size);
            if (count >= SHORTEST && count <= LONGEST && fits(groups, group, size, topics)) {
                scan.found(
                        Entity.CARD,
                        groups.begin(group),
                        groups.end(group + size - 1),
                        Topic.CARD.in(topics) ? SURE : WITH_CONTEXT);
                return size;
            }
        }
        return 0;
    }

    private boolean fits(Groups groups, int group, int size, int topics) {
        int count = groups.digits(group, size);
        if (size > 1 && (groups.length(group) < 4 || !isJoined(groups, group, size))) {
            return false;
        }
        groups.copy(group, size, digits);
        boolean told = Topic.CARD.in(topics);
        boolean plain = isPlain(groups, group, size, count);
        boolean issued = Issuers.know(digits, count) || (told && isFinancial(count));
        return issued
                && Checks.luhn(digits, count)
                && !Checks.allSame(digits, count)
                && (told || (plain && !isThing(topics)))
                && scan.ends(groups.end(group + size - 1))
                && (group > 0 || scan.begins(groups.begin(group)) || told);
    }

    /// Begins as cards of travel, banking and merchandising do, in a length of theirs: enough beside a word that says
    /// card, for ranges that were given out since.
    private boolean isFinancial(int count) {
        return count >= 14 && digits[0] >= 3 && digits[0] <= 6;
    }

    private static boolean isJoined(Groups groups, int group, int size) {
        byte sign = groups.sign(group + 1);
        return (sign == ' ' || sign == '-' || sign == '.') && groups.areJoinedBy(sign, group, size);
    }

    private static boolean isThing(int topics) {
        return (topics & (Topic.DEVICE.bit() | Topic.SIM.bit() | Topic.SUBSCRIBER.bit())) != 0;
    }

    /// Whether it needs no word beside it: a common length, in the groups that cards are written in, and not the tail
    /// of something longer.
    private boolean isPlain(Groups groups, int group, int size, int count) {
        boolean common = count >= 14 && count <= 16;
        byte before = scan.at(groups.begin(group) - 1);
        boolean tail =
                before == '_' || before == '-' || before == '.' || scan.isAt(groups.begin(group) - 1, Chars.WORD);
        return common && !tail && (size == 1 || isStandard(groups, group, size));
    }

    private static boolean isStandard(Groups groups, int group, int size) {
        if (size == 3) {
            return groups.length(group) == 4
                    && groups.length(group + 1) == 6
                    && (groups.length(group + 2) == 5 || groups.length(group + 2) == 4);
        }
        return size == 4 && groups.areOf(group, 4, 4, 4) && groups.length(group + 3) == 4;
    }
}
