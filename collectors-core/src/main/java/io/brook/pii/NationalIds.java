package io.brook.pii;

/// Numbers of the United States' social security and tax authorities. Belongs to one scan.
final class NationalIds {
    private static final int SHAPED = 88;
    private static final int TOLD = 97;
    private static final int DIGITS = 9;

    private final Scan scan;

    NationalIds(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are such a number; 0 for none.
    int match(Groups groups, int group, int topics) {
        boolean told = (topics & (Topic.SSN.bit() | Topic.TAX.bit())) != 0;
        if (groups.areOf(group, 3, 2, 4)) {
            byte sign = groups.sign(group + 1);
            boolean dashed = sign == '-' || (told && (sign == ' ' || sign == '.'));
            return dashed && groups.areJoinedBy(sign, group, 3) && stands(groups, group, 3)
                    ? person(groups, group, 3, told)
                    : 0;
        }
        if (told && groups.length(group) == DIGITS && stands(groups, group, 1)) {
            return person(groups, group, 1, true);
        }
        return employer(groups, group, topics);
    }

    private boolean stands(Groups groups, int group, int size) {
        return (group > 0 || scan.begins(groups.begin(group))) && scan.ends(groups.end(group + size - 1));
    }

    private int person(Groups groups, int group, int size, boolean told) {
        int number = size == 1
                ? groups.value(group)
                : groups.value(group) * 1_000_000 + groups.value(group + 1) * 10_000 + groups.value(group + 2);
        int area = number / 1_000_000;
        int middle = number / 10_000 % 100;
        int serial = number % 10_000;
        if (area >= 900) {
            if (!isTaxpayer(middle)) {
                return 0;
            }
            scan.found(Entity.ITIN, groups.begin(group), groups.end(group + size - 1), told ? TOLD : SHAPED);
            return size;
        }
        if (area == 0 || area == 666 || middle == 0 || serial == 0 || isSpecimen(number)) {
            return 0;
        }
        scan.found(Entity.SSN, groups.begin(group), groups.end(group + size - 1), told ? TOLD : SHAPED);
        return size;
    }

    private static boolean isTaxpayer(int group) {
        return (group >= 50 && group <= 65)
                || (group >= 70 && group <= 88)
                || (group >= 90 && group <= 92)
                || (group >= 94 && group <= 99);
    }

    /// Numbers that were printed in advertisements and belong to nobody.
    private static boolean isSpecimen(int number) {
        return number == 78_05_1120 || number == 219_09_9999 || number == 457_55_5462;
    }

    private int employer(Groups groups, int group, int topics) {
        boolean told = (topics & (Topic.EMPLOYER.bit() | Topic.TAX.bit())) != 0;
        boolean shaped = group + 2 <= groups.count()
                && groups.length(group) == 2
                && groups.length(group + 1) == 7
                && groups.sign(group + 1) == '-';
        if (!told || !shaped || !isCampus(groups.value(group)) || !stands(groups, group, 2)) {
            return 0;
        }
        scan.found(Entity.EIN, groups.begin(group), groups.end(group + 1), TOLD);
        return 2;
    }

    /// The prefixes that were never given out are few.
    private static boolean isCampus(int prefix) {
        return prefix > 0
                && prefix != 7
                && prefix != 8
                && prefix != 9
                && (prefix < 17 || prefix > 19)
                && prefix != 28
                && prefix != 29
                && prefix != 49
                && prefix != 69
                && prefix != 70
                && prefix != 78
                && prefix != 79
                && prefix != 89
                && prefix != 96
                && prefix != 97;
    }
}
