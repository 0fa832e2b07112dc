package io.brook.devstack.audit;

import io.brook.devstack.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;

/// The outcomes that a record can have, each with a small code: landed, a duplicate, or dead-lettered for a reason.
final class Outcomes {
    static final int NONE = 0;
    static final int LANDED = 1;
    static final int DUPLICATE = 2;
    static final String WAREHOUSE_REJECTED = "WAREHOUSE_REJECTED";

    private static final int MOST = 250;

    private final List<String> names = new ArrayList<>(List.of("nothing", "landed", "duplicate"));

    /// The code of being dead-lettered for a reason, whatever its name.
    int letter(String reason) {
        int code = names.indexOf(reason);
        if (code < 0 && names.size() < MOST) {
            names.add(reason);
            code = names.size() - 1;
        }
        return code < 0 ? MOST : code;
    }

    /// Whether a ledger entry is the lander's own: a row that an earlier entry counted as landed was rejected.
    static boolean isCorrection(LedgerEntry entry) {
        return entry.range().isEmpty() && entry.tally().dlq().containsKey(WAREHOUSE_REJECTED);
    }

    static boolean isLetter(int code) {
        return code > DUPLICATE;
    }

    /// Whether the outcome rests on the records before it, and not on the record alone.
    boolean restsOnHistory(int code) {
        return !isLetter(code) || List.of("TOO_LATE", "DEDUPE_CONFLICT").contains(name(code));
    }

    String name(int code) {
        return code < names.size() ? names.get(code) : "an unheard-of reason";
    }

    /// All codes that have been given.
    int codes() {
        return names.size();
    }
}
