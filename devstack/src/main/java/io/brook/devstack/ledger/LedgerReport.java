package io.brook.devstack.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger of a contract and what an audit finds in it.
///
/// @param findings why it is not balanced; none when it is
public record LedgerReport(
        String contract, Tally total, List<Partition> partitions, Bronze bronze, List<String> findings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// One source partition's part.
    ///
    /// @param bronze how many of its source offsets have a row; null when the warehouse did not answer
    record Partition(
            Lane lane, Tally tally, Tiling tiling, @Nullable Long bronze) {}

    public LedgerReport {
        partitions = List.copyOf(partitions);
        findings = List.copyOf(findings);
    }

    public boolean balanced() {
        return findings.isEmpty();
    }

    /// How many source offsets have a row; null when the warehouse did not answer.
    public @Nullable Long landedRows() {
        return switch (bronze) {
            case Bronze.Counted counted -> counted.distinct();
            case Bronze.Unknown _ -> null;
        };
    }

    public ObjectNode toJson() {
        var node = JSON.createObjectNode().put("contract", contract).put("balanced", balanced());
        tally(node, total);
        node.put("bronze", landedRows());
        var findingsNode = node.putArray("findings");
        findings.forEach(findingsNode::add);
        var partitionsNode = node.putArray("partitions");
        for (Partition partition : partitions) {
            var item = partitionsNode
                    .addObject()
                    .put("topic", partition.lane().topic())
                    .put("partition", partition.lane().partition());
            if (partition.tiling().isEmpty()) {
                item.putNull("from").putNull("to");
            } else {
                OffsetRange span = partition.tiling().span();
                item.put("from", span.from()).put("to", span.to());
            }
            tally(item, partition.tally());
            item.put("bronze", partition.bronze());
        }
        return node;
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("in", tally.in())
                .put("landed", tally.landed())
                .put("late", tally.late())
                .put("duplicate", tally.duplicate());
        ObjectNode reasons = node.putObject("dlq");
        tally.dlq().forEach(reasons::put);
        node.put("quarantined", tally.quarantined()).put("parked", tally.parked());
    }
}
