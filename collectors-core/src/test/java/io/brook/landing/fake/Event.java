package io.brook.landing.fake;

/// What can happen in a schedule. A simulation in which one of these never happens proves nothing about it.
public enum Event {
    /// Rows were accepted by a lane.
    APPENDED,
    /// A batch and its token were committed.
    COMMITTED,
    /// Offsets without rows lay between two rows.
    GAP,
    OPENED,
    /// A partition went from one process to another.
    REBALANCED,
    /// A process died with what it had buffered.
    CRASHED,
    /// A process was stopped, expelled from the group, and woken later.
    FROZEN,
    /// A former writer's batch reached the warehouse and was refused.
    ZOMBIE_FENCED,
    /// A lane died with what it had buffered.
    INVALIDATED,
    /// A lane died while nothing was to be landed, and no new rows came.
    INVALIDATED_WHEN_IDLE,
    CLIENT_KILLED,
    PUSHED_BACK,
    /// The client took rows and never sent them.
    STUCK,
    /// The warehouse did not answer at all.
    OUTAGE,
    /// A batch was committed, and its writer never heard of it.
    COMMIT_ANSWER_LOST,
    /// The warehouse refused a row and moved its token past it.
    ROW_REFUSED,
    DEAD_LETTERED,
    /// The table got a column that rows had been waiting for.
    COLUMN_ADDED,
    /// A request was refused as a whole.
    BATCH_REFUSED,
    /// Dead letters became durable, and their writer never heard of it.
    LETTER_ANSWER_LOST,
    CLOCK_LEAP,
    /// The group refused to note a progress.
    PROGRESS_REFUSED,
    TABLE_REPLACED,
    TABLE_DROPPED,
    TABLE_RENAMED,
    /// Retention deleted rows that had not landed.
    RETENTION_PASSED,
    TOPIC_RECREATED,
    /// A lane stopped rather than guess.
    HALTED,
    /// A person had every row landed again into an empty table.
    LANDED_AGAIN,
    /// A person accepted a range as lost.
    LOSS_ACCEPTED
}
