package io.brook.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.brook.record.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerJsonTest {
    private static final LedgerEntry.Lane LANE =
            new LedgerEntry.Lane("orders_core", "orders_events_v1", "orders.v1", 0);
    private static final LedgerEntry ENTRY = new LedgerEntry(
            LANE,
            "id-1",
            new LedgerEntry.Range(0, 4711),
            4712,
            4628,
            12,
            80,
            Map.of(Reason.TOO_LATE, 1L, Reason.UNDECODABLE, 3L),
            0,
            0);

    @Test
    void anEntryReadsLikeThis() {
        assertThat(new String(LedgerJson.write(ENTRY), StandardCharsets.UTF_8))
                .isEqualTo("{\"contract\":\"orders_core\",\"collector\":\"orders_events_v1\",\"topic\":\"orders.v1\","
                        + "\"topic_id\":\"id-1\",\"partition\":0,\"from\":0,\"to\":4711,\"in\":4712,\"landed\":4628,"
                        + "\"late\":12,\"duplicate\":80,\"dlq\":{\"UNDECODABLE\":3,\"TOO_LATE\":1},"
                        + "\"quarantined\":0,\"parked\":0}");
        assertThat(LANE.key()).isEqualTo("orders_core/orders_events_v1/orders.v1:0");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        assertThat(LedgerJson.read(LedgerJson.write(ENTRY))).isEqualTo(ENTRY);
        assertThat(ENTRY.balanced()).isTrue();
    }

    @Test
    void anEntryThatOnlyMovesParkedRecordsHasNoRange() {
        var moved = new LedgerEntry(LANE, "", null, 0, 1, 0, 0, Map.of(), 0, -1);

        assertThat(new String(LedgerJson.write(moved), StandardCharsets.UTF_8)).doesNotContain("from");
        assertThat(LedgerJson.read(LedgerJson.write(moved))).isEqualTo(moved);
        assertThat(moved.balanced()).isTrue();
    }

    @Test
    void fieldsOfALaterVersionArePassedOver() {
        String text = new String(LedgerJson.write(ENTRY), StandardCharsets.UTF_8);
        String later = "{\"shape\":{\"a\":[1]}," + text.substring(1);

        assertThat(LedgerJson.read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(ENTRY);
    }

    @Test
    void whatIsNoEntryIsRefusedWithWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerJson.read("{\"contract\":\"c\"}".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("'collector'");
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerJson.read(new byte[] {1}));
    }
}
