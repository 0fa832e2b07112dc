package io.brook.pii;

/// Everything that begins with a digit, a plus or an opening parenthesis: a run of groups is read once, and each rule
/// is
/// asked from its most to its least telling shape. Belongs to one scan.
final class Numbers {
    private final Scan scan;
    private final Groups groups;
    private final Times times;
    private final Addresses addresses;
    private final Cards cards;
    private final NationalIds nationalIds;
    private final Phones phones;
    private final Told told;
    private final Places places;

    Numbers(Scan scan, Addresses addresses, Times times) {
        this.scan = scan;
        this.addresses = addresses;
        this.times = times;
        groups = new Groups(scan);
        cards = new Cards(scan);
        nationalIds = new NationalIds(scan);
        phones = new Phones(scan);
        told = new Told(scan);
        places = new Places(scan);
    }

    /// Reads the run that begins here.
    ///
    /// @return the place behind it
    int run(int begin) {
        groups.read(begin);
        if (groups.count() == 0) {
            return begin + 1;
        }
        int topics = scan.nearby.before(groups.begin(0));
        int justBefore = scan.nearby.justBefore(groups.begin(0));
        int group = 0;
        while (group < groups.count()) {
            group += match(group, topics, group == 0 ? justBefore : 0);
        }
        return Math.max(begin + 1, groups.end(groups.count() - 1));
    }

    private int match(int group, int topics, int justBefore) {
        int used = addresses.match4(groups, group, justBefore);
        if (used == 0) {
            used = times.match(groups, group, topics);
        }
        if (used == 0) {
            used = cards.match(groups, group, topics);
        }
        if (used == 0) {
            used = nationalIds.match(groups, group, topics);
        }
        return used == 0 ? weak(group, topics) : used;
    }

    private int weak(int group, int topics) {
        int used = places.match(groups, group, topics);
        if (used == 0) {
            used = phones.match(groups, group, topics);
        }
        if (used == 0) {
            used = told.match(groups, group, topics);
        }
        return Math.max(used, 1);
    }
}
