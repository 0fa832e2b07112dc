package io.brook.landing;

import java.util.Optional;
import java.util.Set;

/// What a person has decided about lanes that would halt otherwise. It names exactly what was found, so that it cannot
/// be taken for a word on anything else, and may be left standing.
///
/// @param landAgainInto the identity of an empty table that is to get every row of the landing topic
/// @param acceptedLosses ranges that the log lost before they landed
public record Ruling(Optional<String> landAgainInto, Set<Loss> acceptedLosses) {
    /// Nothing was decided.
    public static final Ruling NONE = new Ruling(Optional.empty(), Set.of());

    /// Offsets that are gone, both ends included.
    public record Loss(int partition, long first, long last) {}

    public Ruling {
        acceptedLosses = Set.copyOf(acceptedLosses);
    }

    /// The edition of lanes on this table: digits of its identity when everything is to be landed again into it.
    Optional<String> editionFor(String tableIdentity) {
        return landAgainInto
                .filter(tableIdentity::equals)
                .map(identity -> identity.chars()
                        .filter(Character::isLetterOrDigit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    boolean accepts(LandingPartition partition, long first, long last) {
        return acceptedLosses.contains(new Loss(partition.partition(), first, last));
    }
}
