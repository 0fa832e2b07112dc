package io.brook.landing.fake;

import io.brook.landing.LanderPorts;
import java.util.HashSet;
import java.util.function.UnaryOperator;

/// Deliberate breaks of the landing's rules, each by a port that lies: what a lander that ignored the rule would do, or
/// what it would meet on a warehouse that did. A simulation that does not catch them proves nothing.
public enum Mutant {
    /// Resumes at the group's offset, not at the token.
    RESUMES_AT_THE_GROUPS_OFFSET,
    /// Resumes at a token that was read before the opening.
    RESUMES_AT_A_TOKEN_READ_BEFORE_THE_OPENING,
    /// Former writers may commit: no sequencer fences them.
    NO_SEQUENCER_FENCING,
    /// Goes on after an invalidation with what it had, without clearing and seeking.
    DOES_NOT_SEEK_AFTER_AN_INVALIDATION,
    /// Gives a batch a token beyond its own last offset.
    TOKEN_AHEAD_OF_ITS_BATCH,
    /// Takes offsets to be without gaps, and counts rows to find a batch's token.
    COUNTS_ROWS_FOR_THE_TOKEN,
    /// Waits at a gap for the offset that never comes.
    WAITS_AT_GAPS,
    /// Takes backpressure for acceptance.
    IGNORES_BACKPRESSURE,
    /// Ignores the count of refused rows.
    IGNORES_ROW_ERRORS,
    /// Takes the count of refused rows at an opening for accounted.
    REBASELINES_ROW_ERRORS_AT_OPENING,
    /// Notes progress past refused rows before they are dead-lettered, and loses the letters.
    PROGRESS_BEFORE_DEAD_LETTERS,
    /// Skips a row that is refused alone before its dead letter is durable, and loses the letter.
    SKIPS_A_ROW_BEFORE_ITS_LETTER_IS_DURABLE,
    /// Sends rows again that are dead-lettered.
    FORGETS_DEAD_LETTERS,
    /// Lands everything again into a table that holds rows.
    LANDS_AGAIN_INTO_A_FULL_TABLE,
    /// Does not see that the landing topic was made anew.
    BLIND_TO_THE_TOPICS_ID,
    /// Sends rows with a column that the table does not have yet.
    BLIND_TO_THE_TABLES_COLUMNS,
    /// Does not see that the table was replaced.
    BLIND_TO_THE_TABLES_IDENTITY;

    void bend(FakeWarehouse warehouse) {
        if (this == NO_SEQUENCER_FENCING) {
            warehouse.withoutFencing();
        }
    }

    /// The ports as the broken lander would use them.
    public UnaryOperator<LanderPorts> on(FakeKafka kafka) {
        return ports -> switch (this) {
            case NO_SEQUENCER_FENCING -> ports;
            case DOES_NOT_SEEK_AFTER_AN_INVALIDATION ->
                BentPorts.withLog(ports, new BentLog.FirstSeekOnly(ports.log()));
            case WAITS_AT_GAPS -> BentPorts.withLog(ports, new BentLog.Contiguous(ports.log()));
            case BLIND_TO_THE_TOPICS_ID -> BentPorts.withTopicId(ports, new BentLog.FirstTopicId(ports.log()));
            case BLIND_TO_THE_TABLES_COLUMNS -> BentPorts.withTables(ports, new BentTables.Boundless(ports.tables()));
            case BLIND_TO_THE_TABLES_IDENTITY -> BentPorts.withTables(ports, new BentTables.Same(ports.tables()));
            case SKIPS_A_ROW_BEFORE_ITS_LETTER_IS_DURABLE ->
                BentPorts.withRejected(ports, new BentLetters.Hasty(ports.rejected(), new HashSet<>()));
            case FORGETS_DEAD_LETTERS -> BentPorts.withRejected(ports, new BentLetters.Forgetful(ports.rejected()));
            case LANDS_AGAIN_INTO_A_FULL_TABLE ->
                BentPorts.withLanded(ports, new BentLetters.NeverFull(ports.landed()));
            case PROGRESS_BEFORE_DEAD_LETTERS -> BentPorts.withRejected(ports, new BentLetters.Lost(ports.rejected()));
            case RESUMES_AT_THE_GROUPS_OFFSET,
                    RESUMES_AT_A_TOKEN_READ_BEFORE_THE_OPENING,
                    TOKEN_AHEAD_OF_ITS_BATCH,
                    COUNTS_ROWS_FOR_THE_TOKEN,
                    IGNORES_BACKPRESSURE,
                    IGNORES_ROW_ERRORS,
                    REBASELINES_ROW_ERRORS_AT_OPENING ->
                BentPorts.withSink(ports, new BentSink(ports.sink(), this, kafka));
        };
    }
}
