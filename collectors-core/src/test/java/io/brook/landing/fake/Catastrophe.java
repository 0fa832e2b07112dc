package io.brook.landing.fake;

import java.util.Optional;

/// What no lander can mend by itself, or only by waiting. A schedule has one or none.
enum Catastrophe {
    REPLACED_TABLE,
    /// Tokens and writers go on, on the new and empty table.
    TABLE_REPLACED_UNDER_ITS_CHANNELS,
    DROPPED_TABLE,
    RENAMED_TABLE,
    PASSING_RETENTION,
    RECREATED_TOPIC,
    /// Rows come with a column that the table gets later.
    NEW_COLUMN;

    /// Three schedules in ten have one.
    static Optional<Catastrophe> drawn(int draw) {
        int kind = draw * values().length / 30;
        return kind < values().length ? Optional.of(values()[kind]) : Optional.empty();
    }
}
