package io.brook.devstack.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Finds rows that landed before the row of an earlier record of the same key.
final class KeyOrderPass {
    private KeyOrderPass() {}

    /// @param keys the hashes of the keys that are looked at
    static void run(Sheet sheet, Set<Long> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Map<Long, Long> latest = new HashMap<>();
        for (long offset = sheet.begin(); offset < sheet.end(); offset++) {
            long marks = sheet.marks(offset);
            if (Marks.landings(marks) > 0 && sheet.keyHash(offset) != 0 && keys.contains(sheet.keyHash(offset))) {
                long landed = sheet.landingOffset(offset);
                if (landed < latest.getOrDefault(sheet.keyHash(offset), -1L)) {
                    sheet.mark(offset, marks | Marks.OVERTAKES);
                }
                latest.merge(sheet.keyHash(offset), landed, Math::max);
            }
        }
    }
}
