package io.brook.devstack.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.brook.devstack.ledger.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run of chaos came to.
///
/// @param seen how often each fault took effect
/// @param mended how often a collector ended by itself and was started again
/// @param totals what became of each contract's records
/// @param findings what is not as promised; none when all is
public record ChaosReport(
        ChaosOrder order,
        SortedMap<String, Integer> seen,
        Duration longestRecovery,
        long mended,
        Map<String, Tally> totals,
        List<String> findings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public ChaosReport {
        seen = new TreeMap<>(seen);
        totals = new TreeMap<>(totals);
        findings = List.copyOf(findings);
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("seed %d, %d min, each fault at least %d times"
                .formatted(order.seed(), order.length().toMinutes(), order.least()));
        seen.forEach((fault, count) -> lines.add("  %-26s %4d".formatted(fault, count)));
        totals.forEach((contract, tally) -> {
            lines.add("%s: %,d records".formatted(contract, tally.in()));
            lines.add("  landed %,d (late %,d), duplicate %,d, dead-lettered %,d, parked %,d"
                    .formatted(tally.landed(), tally.late(), tally.duplicate(), tally.deadLettered(), tally.parked()));
        });
        lines.add("longest recovery %.1f s; collectors that ended by themselves and were started again: %d"
                .formatted(longestRecovery.toMillis() / 1e3, mended));
        findings.forEach(finding -> lines.add("FINDING   " + finding));
        lines.add(
                isClean()
                        ? "clean: every record has the one fate that it was made for, and every fault was seen to take"
                                + " effect"
                        : "NOT CLEAN");
        return lines;
    }

    public ObjectNode toJson() {
        ObjectNode node = JSON.createObjectNode()
                .put("clean", isClean())
                .put("seed", order.seed())
                .put("minutes", order.length().toMinutes())
                .put("least", order.least())
                .put("longest_recovery_seconds", longestRecovery.toMillis() / 1e3)
                .put("ended_by_themselves", mended);
        ObjectNode faults = node.putObject("faults");
        seen.forEach(faults::put);
        ObjectNode contracts = node.putObject("contracts");
        totals.forEach((contract, tally) -> contracts
                .putObject(contract)
                .put("in", tally.in())
                .put("landed", tally.landed())
                .put("late", tally.late())
                .put("duplicate", tally.duplicate())
                .put("dead_lettered", tally.deadLettered())
                .put("parked", tally.parked()));
        var list = node.putArray("findings");
        findings.forEach(list::add);
        return node;
    }
}
