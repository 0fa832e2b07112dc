package io.brook.pii;

import org.jspecify.annotations.Nullable;

/// Numbers that are nothing by themselves and somebody's beside a word that says so: accounts, records, devices,
/// licences, postal codes. Belongs to one scan.
final class Told {
    private static final int SURE = 97;
    private static final int LIKELY = 85;
    private static final int SCRATCH = 20;

    private final Scan scan;
    private final byte[] digits = new byte[SCRATCH];

    Told(Scan scan) {
        this.scan = scan;
    }

    /// How many groups from this one on are such a number; 0 for none.
    int match(Groups groups, int group, int topics) {
        if (topics == 0 || !stands(groups, group)) {
            return 0;
        }
        int length = groups.length(group);
        int pair = postal(groups, group, topics);
        if (pair > 0) {
            return pair;
        }
        Entity checked = length <= SCRATCH ? checked(groups, group, topics) : null;
        if (checked != null) {
            return found(checked, groups, group, SURE);
        }
        Entity told = told(length, scan.nearby.closest(groups.begin(group)) | scan.nearby.field());
        return told == null ? 0 : found(told, groups, group, LIKELY);
    }

    private boolean stands(Groups groups, int group) {
        int begin = groups.begin(group);
        boolean decimal = groups.sign(group + 1) == '.' || groups.sign(group) == '.' || scan.at(begin - 1) == '.';
        boolean money = scan.at(begin - 1) == '$';
        return !decimal && !money && scan.ends(groups.end(group)) && (group > 0 || !scan.isAt(begin - 1, Chars.WORD));
    }

    private int found(Entity entity, Groups groups, int group, int score) {
        scan.found(entity, groups.begin(group), groups.end(group), score);
        return 1;
    }

    private @Nullable Entity checked(Groups groups, int group, int topics) {
        int length = groups.length(group);
        groups.copy(group, 1, digits);
        return switch (length) {
            case 9 -> Topic.ROUTING.in(topics) && isBank() && Checks.routing(digits) ? Entity.ABA : null;
            case 10 ->
                Topic.PROVIDER.in(topics) && digits[0] >= 1 && digits[0] <= 2 && Checks.npi(digits) ? Entity.NPI : null;
            case 15 -> device(topics);
            case 19, 20 ->
                Topic.SIM.in(topics) && digits[0] == 8 && digits[1] == 9 && Checks.luhn(digits, length)
                        ? Entity.ICCID
                        : null;
            default -> null;
        };
    }

    private @Nullable Entity device(int topics) {
        if (Topic.SUBSCRIBER.in(topics)) {
            return Entity.IMSI;
        }
        return Topic.DEVICE.in(topics) && Checks.luhn(digits, 15) ? Entity.IMEI : null;
    }

    /// The districts that routing numbers begin with.
    private boolean isBank() {
        int prefix = digits[0] * 10 + digits[1];
        return prefix <= 12 || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72) || prefix == 80;
    }

    private static @Nullable Entity told(int length, int topics) {
        if (Topic.CVV.in(topics) && (length == 3 || length == 4)) {
            return Entity.CVV;
        }
        if (Topic.RECORD.in(topics) && length >= 5 && length <= 12) {
            return Entity.MRN;
        }
        if (Topic.PASSPORT.in(topics) && (length == 8 || length == 9)) {
            return Entity.PASSPORT;
        }
        if (Topic.LICENSE.in(topics) && length >= 6 && length <= 14) {
            return Entity.DRIVER_LICENSE;
        }
        if (Topic.PLAN.in(topics) && length >= 6 && length <= 15) {
            return Entity.HEALTH_PLAN;
        }
        if (Topic.ACCOUNT.in(topics) && length >= 8 && length <= 17) {
            return Entity.BANK_ACCOUNT;
        }
        return null;
    }

    private int postal(Groups groups, int group, int topics) {
        boolean five = groups.length(group) == 5;
        boolean extended = five && groups.sign(group + 1) == '-' && groups.length(group + 1) == 4;
        int size = extended ? 2 : 1;
        boolean told = Topic.ZIP.in(scan.nearby.closest(groups.begin(group)) | scan.nearby.field());
        if (told && (five || groups.length(group) == 4 || groups.length(group) == 3)) {
            scan.found(Entity.ZIP, groups.begin(group), groups.end(group + size - 1), LIKELY);
            return size;
        }
        return Topic.AGE.in(topics) ? age(groups, group) : 0;
    }

    /// Ages of 90 and above identify by themselves.
    private int age(Groups groups, int group) {
        int age = groups.length(group) <= 3 ? groups.value(group) : 0;
        boolean near = Topic.AGE.in(scan.nearby.closest(groups.begin(group)) | scan.nearby.field());
        return near && age >= 90 && age <= 120 ? found(Entity.AGE_OVER_89, groups, group, LIKELY) : 0;
    }
}
