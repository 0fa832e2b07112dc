package io.brook.devstack.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final Lane LANE = new Lane("orders.v1", "id", 0);
    private static final Bronze UNKNOWN = new Bronze.Unknown("asleep");
    private static final RecordProbe FULL = (_, _) -> true;

    @Test
    void aLedgerThatTilesTheSourceAndHoldsTheLawIsBalanced() {
        Ledger ledger = ledger(entry(0, 9, 10, 6, 2, 2), entry(10, 11, 2, 2, 0, 0));

        LedgerReport report = judge(ledger, extent(12), bronze(8, 8));

        assertThat(report.findings()).isEmpty();
        assertThat(report.toJson().toString())
                .startsWith("{\"contract\":\"orders_core\",\"balanced\":true,\"in\":12,\"landed\":8,\"late\":0,"
                        + "\"duplicate\":2,\"dlq\":{\"UNDECODABLE\":2},\"quarantined\":0,\"parked\":0");
    }

    @Test
    void aRecordWithoutAnOutcomeIsFound() {
        LedgerReport report = judge(ledger(entry(0, 9, 10, 6, 2, 1)), extent(10), UNKNOWN);

        assertThat(report.findings()).containsExactly("orders.v1:0: 1 records came in without an outcome");
    }

    @Test
    void countingARangeTwiceIsFound() {
        LedgerReport report = judge(ledger(entry(0, 9, 10, 10, 0, 0), entry(9, 9, 1, 1, 0, 0)), extent(10), UNKNOWN);

        assertThat(report.findings()).containsExactly("orders.v1:0: offsets 9 are counted more than once");
    }

    @Test
    void missingAndNotYetJudgedOffsetsAreToldApart() {
        LedgerReport report = judge(ledger(entry(2, 9, 8, 8, 0, 0)), extent(12), UNKNOWN);

        assertThat(report.findings())
                .containsExactly(
                        "orders.v1:0: offsets 0 to 1 are missing from the ledger",
                        "orders.v1:0: offsets 10 to 11 are not judged yet");
    }

    @Test
    void offsetsThatHoldNoRecordNeedNoEntry() {
        Ledger ledger = ledger(entry(0, 9, 10, 10, 0, 0));

        LedgerReport report =
                new Audit((_, range) -> range.from() != 10).judge("orders_core", ledger, extent(11), UNKNOWN);

        assertThat(report.balanced()).isTrue();
    }

    @Test
    void aPartitionThatTheLedgerDoesNotKnowIsFound() {
        LedgerReport report = judge(ledger(), extent(3), UNKNOWN);

        assertThat(report.findings()).containsExactly("orders.v1:0: offsets 0 to 2 are not judged yet");
    }

    @Test
    void bronzeMustHoldEveryLandedOffsetOnce() {
        Ledger ledger = ledger(entry(0, 9, 10, 10, 0, 0));

        assertThat(judge(ledger, extent(10), bronze(9, 9)).findings())
                .containsExactly("orders.v1:0: landed 10, BRONZE has 9");
        assertThat(judge(ledger, extent(10), bronze(11, 10)).findings())
                .containsExactly("orders.v1:0: BRONZE has 1 rows twice");
    }

    @Test
    void entriesThatOnlyReleaseParkedRecordsAddUp() {
        Ledger ledger = ledger(
                json(0, 1, "\"in\":2,\"landed\":1,\"duplicate\":0,\"dlq\":{},\"parked\":1"),
                json(-1, -1, "\"in\":0,\"landed\":1,\"duplicate\":0,\"dlq\":{},\"parked\":-1"));

        LedgerReport report = judge(ledger, extent(2), UNKNOWN);

        assertThat(report.balanced()).isTrue();
        assertThat(report.total().parked()).isZero();
    }

    private static LedgerReport judge(Ledger ledger, List<SourceExtent> sources, Bronze bronze) {
        return new Audit(FULL).judge("orders_core", ledger, sources, bronze);
    }

    private static List<SourceExtent> extent(long end) {
        return List.of(new SourceExtent(LANE, 0, end));
    }

    private static Bronze bronze(long rows, long distinct) {
        return new Bronze.Counted(Map.of("orders.v1:0", new Bronze.Count(rows, distinct)));
    }

    private static Ledger ledger(String... entries) {
        var ledger = new Ledger("orders_core");
        for (String entry : entries) {
            ledger.add(LedgerEntry.parse(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return ledger;
    }

    private static String entry(long from, long to, long in, long landed, long duplicate, long undecodable) {
        return json(
                from,
                to,
                "\"in\":" + in + ",\"landed\":" + landed + ",\"duplicate\":" + duplicate + ",\"dlq\":{\"UNDECODABLE\":"
                        + undecodable + "},\"parked\":0");
    }

    private static String json(long from, long to, String counts) {
        String range = from < 0 ? "" : "\"from\":" + from + ",\"to\":" + to + ",";
        return "{\"contract\":\"orders_core\",\"collector\":\"orders_events_v1\",\"topic\":\"orders.v1\",\"topic_id\":"
                + "\"id\",\"partition\":0," + range + counts + ",\"late\":0,\"quarantined\":0}";
    }
}
