package io.brook.devstack.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.devstack.ledger.OffsetRange;
import java.util.List;

/// What an audit found.
public final class AuditReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String contract;
    private final List<LaneAudit.Result> lanes;
    private final Findings findings;
    private final LaneTotals total;

    AuditReport(String contract, List<LaneAudit.Result> lanes, Findings findings, Outcomes outcomes) {
        this.contract = contract;
        this.lanes = List.copyOf(lanes);
        this.findings = findings;
        this.total = new LaneTotals(outcomes);
        lanes.forEach(lane -> total.add(lane.totals()));
    }

    String contract() {
        return contract;
    }

    List<LaneAudit.Result> lanes() {
        return lanes;
    }

    Findings findings() {
        return findings;
    }

    LaneTotals total() {
        return total;
    }

    /// Whether there is no fault.
    public boolean clean() {
        return findings.isClean();
    }

    /// How many records the source has.
    public long records() {
        return total.records();
    }

    /// Everything, with all offsets.
    public ObjectNode toJson() {
        var node = JSON.createObjectNode().put("contract", contract).put("clean", clean());
        node.put(
                "first_fault",
                findings.first().map(fault -> fault.kind().name()).orElse(null));
        totals(node, total);
        var faults = node.putArray("faults");
        for (Findings.Fault fault : findings.faults()) {
            var item = faults.addObject()
                    .put("fault", fault.kind().name())
                    .put("place", fault.place())
                    .put("detail", fault.detail());
            offsets(item, findings.of(fault.kind(), fault.place(), fault.detail()));
        }
        var unverified = node.putArray("unverified");
        for (Findings.Gap gap : findings.gaps()) {
            var item = unverified.addObject().put("reason", gap.blank().name()).put("place", gap.place());
            offsets(item, findings.of(gap.blank(), gap.place()));
        }
        partitions(node.putArray("partitions"));
        return node;
    }

    private void partitions(ArrayNode partitions) {
        for (LaneAudit.Result lane : lanes) {
            LaneScope scope = lane.books().scope();
            var item = partitions
                    .addObject()
                    .put("topic", scope.lane().topic())
                    .put("partition", scope.lane().partition())
                    .put("from", scope.reach().begin())
                    .put("to", scope.reach().cut() - 1);
            totals(item, lane.totals());
        }
    }

    private static void totals(ObjectNode node, LaneTotals totals) {
        node.put("records", totals.records())
                .put("verified", totals.verified())
                .put("landed", totals.landed())
                .put("late", totals.late())
                .put("duplicate", totals.duplicates());
        ObjectNode letters = node.putObject("dlq");
        totals.letters().forEach(letters::put);
    }

    private static void offsets(ObjectNode node, Offsets offsets) {
        node.put("count", offsets.count());
        var ranges = node.putArray("offsets");
        for (OffsetRange range : offsets.first(Offsets.MOST_RANGES)) {
            ranges.addArray().add(range.from()).add(range.to());
        }
    }
}
