package io.brook.dlq;

import io.brook.record.Arrival;
import io.brook.record.Position;
import io.brook.record.Reason;
import java.util.Optional;

/// A record that was refused, and why.
///
/// @param schemaId the registry's id of the writer's schema; -1 when the record carries none
/// @param firstSeen the position of the event that it conflicts with, for `DEDUPE_CONFLICT`
public record DeadLetter(Reason reason, Arrival arrival, int schemaId, Optional<Position> firstSeen) {
    /// A record refused by itself, not for another one.
    public static DeadLetter of(Reason reason, Arrival arrival, int schemaId) {
        return new DeadLetter(reason, arrival, schemaId, Optional.empty());
    }
}
