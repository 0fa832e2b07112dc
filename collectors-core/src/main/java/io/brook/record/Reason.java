package io.brook.record;

/// Why a record was dead-lettered: the whole vocabulary, in the order in which the checks run.
public enum Reason {
    /// The record is larger than what can be carried through.
    OVERSIZE(Stage.SIZE),
    /// More headers, or more header bytes, than allowed.
    HEADERS_OVER_LIMIT(Stage.HEADERS),
    /// A key without a value, where the contract refuses tombstones.
    TOMBSTONE(Stage.WIRE),
    /// Not Confluent-wire Avro: wrong magic, truncated, trailing bytes, or over a decode limit.
    UNDECODABLE(Stage.WIRE),
    /// The registry knows no schema of this id.
    UNKNOWN_SCHEMA_ID(Stage.SCHEMA),
    /// The writer's schema cannot be resolved to the contract's.
    SCHEMA_INCOMPATIBLE(Stage.SCHEMA),
    /// The Kafka key or a dedupe column is absent.
    MISSING_KEY(Stage.FIELDS),
    /// The event's own time is absent.
    MISSING_EVENT_TS(Stage.FIELDS),
    /// The Kafka key differs from the contract's key column, so duplicates might not meet.
    KEY_MISMATCH(Stage.FIELDS),
    /// A required column is absent, or a value does not fit its column.
    INVALID_VALUE(Stage.FIELDS),
    /// A domain team's own rule refused it.
    RULE_VIOLATION(Stage.RULES),
    /// The event claims a time further ahead than the contract's skew.
    EVENT_TS_FUTURE(Stage.TIMELINESS),
    /// The event is behind the frontier: it can no longer be proven new.
    TOO_LATE(Stage.TIMELINESS),
    /// The same dedupe key was seen with other content.
    DEDUPE_CONFLICT(Stage.DEDUPE),
    /// The warehouse refused the row after it was appended.
    WAREHOUSE_REJECTED(Stage.LANDING);

    /// The step of the way at which a record was refused.
    public enum Stage {
        SIZE,
        HEADERS,
        WIRE,
        SCHEMA,
        FIELDS,
        RULES,
        TIMELINESS,
        DEDUPE,
        LANDING
    }

    private final Stage stage;

    Reason(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }
}
