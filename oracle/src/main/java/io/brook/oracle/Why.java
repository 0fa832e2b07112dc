package io.brook.oracle;

/// Why a record is dead-lettered, in the order in which the checks run. The names are the fleet's.
enum Why {
    OVERSIZE,
    HEADERS_OVER_LIMIT,
    TOMBSTONE,
    UNDECODABLE,
    UNKNOWN_SCHEMA_ID,
    SCHEMA_INCOMPATIBLE,
    MISSING_KEY,
    MISSING_EVENT_TS,
    KEY_MISMATCH,
    INVALID_VALUE,
    RULE_VIOLATION,
    EVENT_TS_FUTURE,
    TOO_LATE,
    DEDUPE_CONFLICT;

    Fate fate() {
        return new Fate.DeadLettered(name());
    }
}
