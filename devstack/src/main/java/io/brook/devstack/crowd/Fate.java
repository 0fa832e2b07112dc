package io.brook.devstack.crowd;

import io.brook.devstack.ledger.Tally;
import java.util.TreeMap;

/// What is meant to become of a record, known before it is sent.
public enum Fate {
    ON_TIME(""),
    LATE(""),
    DUPLICATE(""),
    CONFLICT("DEDUPE_CONFLICT"),
    TOO_LATE("TOO_LATE"),
    FUTURE("EVENT_TS_FUTURE"),
    UNDECODABLE("UNDECODABLE"),
    UNKNOWN_SCHEMA("UNKNOWN_SCHEMA_ID"),
    FOREIGN_SCHEMA("SCHEMA_INCOMPATIBLE"),
    TOMBSTONE("TOMBSTONE"),
    MISSING_KEY("MISSING_KEY"),
    KEY_MISMATCH("KEY_MISMATCH"),
    INVALID_VALUE("INVALID_VALUE"),
    HEADER_BOMB("HEADERS_OVER_LIMIT"),
    OVERSIZE("OVERSIZE");

    private final String reason;

    Fate(String reason) {
        this.reason = reason;
    }

    /// Whether it is refused: neither a row nor a duplicate.
    public boolean isPoison() {
        return !reason.isEmpty();
    }

    /// What one record of this fate adds to the ledger.
    public Tally tally() {
        return switch (this) {
            case ON_TIME -> new Tally(1, 1, 0, 0, new TreeMap<>(), 0, 0);
            case LATE -> new Tally(1, 1, 1, 0, new TreeMap<>(), 0, 0);
            case DUPLICATE -> new Tally(1, 0, 0, 1, new TreeMap<>(), 0, 0);
            case CONFLICT,
                    TOO_LATE,
                    FUTURE,
                    UNDECODABLE,
                    UNKNOWN_SCHEMA,
                    FOREIGN_SCHEMA,
                    TOMBSTONE,
                    MISSING_KEY,
                    KEY_MISMATCH,
                    INVALID_VALUE,
                    HEADER_BOMB,
                    OVERSIZE -> Tally.deadLetter(reason);
        };
    }
}
