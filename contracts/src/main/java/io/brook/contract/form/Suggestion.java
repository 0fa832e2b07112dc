package io.brook.contract.form;

import java.util.List;
import java.util.Optional;

/// Finds the word that was probably meant.
final class Suggestion {
    private static final int LONGEST = 40;

    private Suggestion() {}

    /// The candidate that needs the fewest edits, when they are few for its length.
    static Optional<String> among(List<String> candidates, String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var best = Optional.<String>empty();
        var fewest = Integer.MAX_VALUE;
        for (var candidate : candidates) {
            var edits = edits(candidate, word);
            if (edits < fewest && edits <= Math.max(1, candidate.length() / 3)) {
                best = Optional.of(candidate);
                fewest = edits;
            }
        }
        return best;
    }

    /// The insertions, deletions and replacements between two words.
    private static int edits(String from, String to) {
        var above = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = above[j - 1] + (same(from.charAt(i - 1), to.charAt(j - 1)) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
