package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.brook.admission.EventClock;
import io.brook.admission.Verdict;
import io.brook.record.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {
    private static final LedgerEntry.Lane LANE = new LedgerEntry.Lane("c", "n", "t", 0);

    @Test
    void clockAndCountsSurviveTheirEncoding() {
        var progress = Progress.decode(null);
        progress.clock(new EventClock(99));
        progress.tally().arrived(5);
        progress.tally().arrived(9);
        progress.tally().judged(new Verdict.Late(3));
        progress.tally().parked();

        var read = Progress.decode(progress.encoded());

        assertThat(read.clock()).isEqualTo(new EventClock(99));
        assertThat(read.tally().toEntry(LANE, "id"))
                .isEqualTo(new LedgerEntry(LANE, "id", new LedgerEntry.Range(5, 9), 2, 1, 1, 0, Map.of(), 0, 1));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsPlace(Reason reason) {
        var progress = Progress.decode(null);
        progress.tally().judged(new Verdict.Refused(reason));

        var read = Progress.decode(progress.encoded());

        assertThat(read.tally().toEntry(LANE, "").dlq()).isEqualTo(Map.of(reason, 1L));
        assertThat(read.tally().isEmpty()).isFalse();
    }

    @Test
    void theClockNeverMovesBack() {
        var progress = Progress.decode(null);
        progress.clock(new EventClock(99));

        progress.clock(new EventClock(98));

        assertThat(progress.clock()).isEqualTo(new EventClock(99));
    }

    @Test
    void aVersionFromTheFutureIsNotGuessedAt() {
        byte[] encoded = Progress.decode(null).encoded();
        encoded[0] = 7;

        assertThatIllegalStateException()
                .isThrownBy(() -> Progress.decode(encoded))
                .withMessageContaining("was 7");
    }
}
